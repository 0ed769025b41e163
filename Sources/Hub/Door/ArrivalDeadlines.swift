import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

extension HTTPServerBuilder {
    /// HTTP/1.1 whose heads are short, whose requests arrive in time, and whose idle connections end; behind TLS where
    /// there is a door for it. `closed` is told of each connection that was closed because something arrived too
    /// slowly.
    static func timed(
        _ limits: ArrivalLimits, behind tls: TLSDoor? = nil,
        closed: @escaping @Sendable (ArrivalWatch.Phase) -> Void
    ) -> HTTPServerBuilder {
        let configuration = HTTP1Channel.Configuration(
            idleTimeout: .seconds(Int64(HubLimits.idleConnectionSeconds)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: HubLimits.fieldBytes, maxHeaderListSize: HubLimits.headBytes,
                maxHeaderFieldCount: HubLimits.fields))
        return HTTPServerBuilder { responder in
            TimedHTTP1(
                channel: HTTP1Channel(responder: responder, configuration: configuration), limits: limits,
                tls: tls, closed: closed)
        }
    }
}

/// HTTP/1.1 as Hummingbird serves it, and every request arrives within `ArrivalLimits` or its connection is closed:
/// whoever drips a head or a body keeps no connection.
private struct TimedHTTP1: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    let channel: HTTP1Channel
    let limits: ArrivalLimits
    let tls: TLSDoor?
    let closed: @Sendable (ArrivalWatch.Phase) -> Void

    func setup(channel connection: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        connection.eventLoop.makeCompletedFuture {
            try tls?.open(connection)
        }.flatMap {
            channel.setup(channel: connection, logger: logger)
        }.flatMapThrowing { value in
            let pipeline = connection.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(ArrivalDeadlines(limits, closed: closed), position: .after(decoder))
            return value
        }
    }

    func handle(value: Value, logger: Logger) async {
        await channel.handle(value: value, logger: logger)
    }
}

/// Keeps the deadlines of `ArrivalWatch` on one connection. A request that comes in one piece sets no timer, and a
/// connection on which nothing arrives has none.
private final class ArrivalDeadlines: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart

    private var watch: ArrivalWatch
    private let closed: @Sendable (ArrivalWatch.Phase) -> Void
    private var timer: Scheduled<Void>?
    /// Whether what was read now completed a part of a request.
    private var hasPart = false

    init(_ limits: ArrivalLimits, closed: @escaping @Sendable (ArrivalWatch.Phase) -> Void) {
        watch = ArrivalWatch(limits)
        self.closed = closed
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { connected(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        connected(context)
        context.fireChannelActive()
    }

    private func connected(_ context: ChannelHandlerContext) {
        watch.connected(at: .now)
        keepDeadline(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        hasPart = true
        switch unwrapInboundIn(data) {
        case .head: watch.headArrived(at: .now)
        case .body(let bytes): watch.bodyArrived(bytes: bytes.readableBytes)
        case .end: watch.ended()
        }
        context.fireChannelRead(data)
    }

    /// Something was read; where the decoder made nothing of it, it is the beginning of a head.
    func channelReadComplete(context: ChannelHandlerContext) {
        if !hasPart { watch.bytesArrived(at: .now) }
        hasPart = false
        keepDeadline(context)
        context.fireChannelReadComplete()
    }

    /// The end of what the client sends counts as something read, and is not the beginning of anything.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent {
            watch.ended()
            keepDeadline(context)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        watch.ended()
        keepDeadline(context)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
    }

    /// One timer at most; a deadline that has moved on is looked at again when the timer of the old one fires.
    private func keepDeadline(_ context: ChannelHandlerContext) {
        guard let deadline = watch.deadline else {
            timer?.cancel()
            timer = nil
            return
        }
        guard timer == nil else { return }
        let wait = max(.zero, deadline.at - .now)
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(wait)) {
            self.timer = nil
            self.fire(context)
        }
    }

    private func fire(_ context: ChannelHandlerContext) {
        guard let deadline = watch.deadline else { return }
        guard deadline.at <= .now else { return keepDeadline(context) }
        watch.ended()
        closed(deadline.phase)
        context.close(promise: nil)
    }
}
