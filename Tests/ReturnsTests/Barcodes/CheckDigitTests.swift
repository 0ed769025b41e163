import Testing

@testable import Returns

/// The check rules that no reading shows on its own.
@Suite struct CheckDigitTests {
    @Test(arguments: [
        ("490154203237518", true), ("354178036859789", true), ("354178036859781", false), ("320595463938", true),
        ("320595463939", false), ("", false), ("4901542032375１8", false),
    ])
    func `Luhn doubles every second digit from the right`(_ digits: String, _ isValid: Bool) {
        #expect(CheckDigits.isLuhnValid(Array(digits.utf8)) == isValid)
    }

    @Test(arguments: [
        ("008182709980000020033350276", "C"), ("09980000020033", "F"), ("09980000020034", "D"),
    ])
    func `MOD 37,36 gives the character that DPD prints`(_ digits: String, _ check: String) {
        #expect(ISO7064.mod37Then36(digits.utf8) == check.utf8.first)
    }

    @Test func `MOD 37,36 notices every single wrong character and nearly every exchange of neighbours`() {
        let code = Array("BA17Z903".utf8)
        let check = ISO7064.mod37Then36(code)
        var wrongAndUnnoticed = 0
        for place in code.indices {
            for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8 where other != code[place] {
                var wrong = code
                wrong[place] = other
                wrongAndUnnoticed += ISO7064.mod37Then36(wrong) == check ? 1 : 0
            }
        }
        #expect(wrongAndUnnoticed == 0)
        let unnoticedExchanges = code.indices.dropLast().filter { place in
            var exchanged = code
            exchanged.swapAt(place, place + 1)
            return ISO7064.mod37Then36(exchanged) == check
        }
        #expect(unnoticedExchanges.isEmpty)
    }

    @Test func `MOD 37,36 has no check for nothing or for other characters`() {
        #expect(ISO7064.mod37Then36([]) == nil)
        #expect(ISO7064.mod37Then36("A-1".utf8) == nil)
        #expect(ISO7064.mod37Then36("a".utf8) == nil)
    }

    @Test func `Mondial Relay names no digit where its sum gives ten`() {
        #expect(CheckDigits.mondialRelay(Array("12123456780101".utf8)) == 0)
        #expect(CheckDigits.mondialRelay(Array("0662312345".utf8)) == 4)
        #expect(CheckDigits.mondialRelay(Array("6".utf8)) == nil)
    }

    @Test(arguments: [
        ("4006381333931", true), ("4006381333932", false), ("", false), ("4", false), ("４006381333931", false),
    ])
    func `the GS1 check digit takes ASCII digits only`(_ digits: String, _ isValid: Bool) {
        #expect(GS1CheckDigit.isValid(digits) == isValid)
    }
}
