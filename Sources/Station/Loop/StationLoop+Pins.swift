import Devices
import Foundation
import Journal
import Returns
import Wire

/// The PIN of a supervisor: entered here, checked beside the loop, and never written down.
extension StationLoop {
    /// Whether the input was a part of a PIN, and is done with.
    mutating func takePin(_ input: Input) -> Bool {
        guard bench.state.asksPin else { return false }
        switch pins.take(input, site: bench.identity.site) {
        case .passes: return false
        case .kept:
            bench.hush()
            terminals.ring(.tick)
        case .refused(let refusal):
            bench.show(.refusal(.supervising(refusal)))
            terminals.ring(refusal.tone)
        case .check(let pin):
            bench.hush()
            check(pin)
        }
        terminals.makeAllStale()
        return true
    }

    /// The check takes as long as an attacker shall wait for it, so it has a thread of its own.
    private mutating func check(_ pin: [UInt8]) {
        guard let badge = bench.state.bench.supervising?.badge else { return }
        guard let verifier = (try? journal.badge(badge))?.pin else {
            commit(.pinChecked(badge: badge, isRight: false))
            return
        }
        let (hash, inbox) = (pinHash, inbox)
        Thread.detachNewThread {
            inbox.post(.pinChecked(badge: badge, isRight: hash.isRight(pin, for: verifier)))
        }
    }

    /// The verdict is there.
    mutating func handlePin(of badge: String, isRight: Bool) {
        pins.forget()
        commit(.pinChecked(badge: badge, isRight: isRight))
    }

    /// While a PIN is asked for, what devices send is kept in no recording, and what was typed of it is gone with the
    /// question.
    mutating func guardPin() {
        guard bench.state.asksPin != isGuardingPin else { return }
        isGuardingPin.toggle()
        pins.forget()
        terminals.clearEntry()
        let (recorder, isSilent) = (recordings.recorder, isGuardingPin)
        loop.perform { core in recorder.on(core).silence(isSilent, at: core.now) }
    }

    /// The prompt with as many dots as there are digits.
    var shownPrompt: Prompt {
        var prompt = bench.prompt
        guard case .supervising(var supervision) = prompt.step, supervision.task == .pin else { return prompt }
        supervision.digits = pins.count
        prompt.step = .supervising(supervision)
        return prompt
    }
}

extension State {
    /// Whether the screen asks for a PIN.
    var asksPin: Bool {
        bench.worker != nil && !bench.isPaused && bench.supervising?.task == .pin
    }
}
