import Returns

extension Code128 {
    /// The dark parts in the dots of `area`, which all of them fill from top to bottom.
    func darkBars(module: Dots, in area: Area) -> [Area] {
        bars.map { bar in
            Area(x: area.x + module * bar.start, y: area.y, width: module * bar.width, height: area.height)
        }
    }
}
