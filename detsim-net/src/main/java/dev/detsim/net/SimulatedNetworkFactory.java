package dev.detsim.net;

import dev.detsim.core.driver.DriverContext;
import dev.detsim.core.driver.DriverFactory;
import dev.detsim.core.driver.NetworkDriver;

/** Gives each world a {@link SimulatedNetwork}. */
public final class SimulatedNetworkFactory implements DriverFactory {
    @Override
    public NetworkDriver network(DriverContext context) {
        return new SimulatedNetwork(context);
    }
}
