extension BinaryInteger {
    /// The quotient rounded down, whatever the sign; days before 1970 have negative numbers. `divisor` is positive.
    func floored(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
