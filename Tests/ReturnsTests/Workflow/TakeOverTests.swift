import Returns
import Testing

/// Another badge at a bench where a parcel is open.
@Suite struct TakeOverTests {
    @Test func `whoever goes on with another one's parcel is told whose it was, and it is recorded`() {
        check(
            """
            badge ANNA01
            scan RMA-1001
            press 1
            badge CHEF01
            said tookOver ANNA01 RMA-1001
            events operatorSignedOut operatorSignedIn parcelTakenOver
            details from: "ANNA01", by: "CHEF01"
            step item
            badge BOB002
            said tookOver
            details from: "CHEF01", by: "BOB002"
            command SIGNOUT
            badge ANNA01
            details from: "BOB002", by: "ANNA01"
            """)
    }

    @Test func `one's own parcel, and a bench without one, is taken over from nobody`() {
        check(
            """
            badge ANNA01
            badge BOB002
            said welcome
            events operatorSignedOut operatorSignedIn
            scan RMA-1001
            press 1
            command SIGNOUT
            badge BOB002
            said welcome
            events operatorSignedIn
            """)
    }
}
