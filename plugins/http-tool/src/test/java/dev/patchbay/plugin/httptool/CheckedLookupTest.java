package dev.patchbay.plugin.httptool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client asks for every address that it connects to, those that are written as numbers too. */
class CheckedLookupTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254", "::ffff:10.0.0.1"})
    void addressesWrittenAsNumbersAreChecked(String literal) {
        var lookup = new CheckedLookup(Lookup.SYSTEM, false);
        assertThatExceptionOfType(PrivateAddressException.class).isThrownBy(() -> lookup.resolve(literal));
    }

    @Test
    void onlyTheOpenOnesOfSeveralAddressesAreUsed() throws UnknownHostException {
        Lookup mixed = host -> new InetAddress[] {
            InetAddress.ofLiteral("10.0.0.1"), InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("::1")
        };
        assertThat(new CheckedLookup(mixed, false).resolve("shop.example"))
                .containsExactly(InetAddress.ofLiteral("93.184.216.34"));
        assertThat(new CheckedLookup(mixed, true).resolve("shop.example")).hasSize(3);
    }
}
