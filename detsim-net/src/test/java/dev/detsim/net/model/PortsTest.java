package dev.detsim.net.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final Address ANY = new Address(Address.ANY, 80);
    private final Lab lab = new Lab(1);
    private final Station station = lab.host(1);

    @Test
    void ephemeralPortsComeInOrderAndSkipWhatIsTaken() throws ErrnoException {
        station.bind(new Address(Address.ANY, 32769), false, false);
        assertThat(ephemeral().address().port()).isEqualTo(32768);
        assertThat(ephemeral().address().port()).isEqualTo(32770);
    }

    @Test
    void ephemeralPortsRunOut() throws ErrnoException {
        for (int i = 32768; i <= 60999; i++) {
            ephemeral();
        }
        refused(Errno.EADDRINUSE, this::ephemeral);
        refused(Errno.EADDRNOTAVAIL, () -> lab.connect(1, 2));
    }

    @Test
    void portIsTakenOnce() throws ErrnoException {
        station.bind(ANY, false, false);
        refused(Errno.EADDRINUSE, () -> station.bind(ANY, false, false));
        refused(Errno.EADDRINUSE, () -> station.bind(new Address(Address.LOOPBACK, 80), false, false));
    }

    @Test
    void differentAddressesDoNotConflict() throws ErrnoException {
        station.bind(new Address(station.ip, 80), false, false);
        assertThat(station.bind(new Address(Address.LOOPBACK, 80), false, false).address().port()).isEqualTo(80);
    }

    @Test
    void reuseAddressSharesUntilOneListens() throws ErrnoException {
        Binding first = station.bind(ANY, true, false);
        Binding second = station.bind(ANY, true, false);
        station.listen(first, 50, Settings.DEFAULT);
        refused(Errno.EADDRINUSE, () -> station.listen(second, 50, Settings.DEFAULT));
        refused(Errno.EADDRINUSE, () -> station.bind(ANY, true, false));
    }

    @Test
    void reusePortSharesEvenIfBothListen() throws ErrnoException {
        station.listen(station.bind(ANY, false, true), 50, Settings.DEFAULT);
        assertThat(station.listen(station.bind(ANY, false, true), 50, Settings.DEFAULT).address()).isEqualTo(ANY);
    }

    @Test
    void closedListenerGivesItsPortBack() throws ErrnoException {
        station.listen(station.bind(ANY, false, false), 50, Settings.DEFAULT).close(0);
        assertThat(station.bind(ANY, false, false).address()).isEqualTo(ANY);
    }

    @Test
    void foreignAddressCannotBeBound() {
        refused(Errno.EADDRNOTAVAIL, () -> station.bind(new Address(station.ip + 1, 80), false, false));
    }

    private Binding ephemeral() throws ErrnoException {
        return station.bind(new Address(Address.ANY, 0), false, false);
    }

    private static void refused(Errno errno, ThrowingCallable call) {
        assertThatExceptionOfType(ErrnoException.class).isThrownBy(call).matches(e -> e.errno() == errno);
    }
}
