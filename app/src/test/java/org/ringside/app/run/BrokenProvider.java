package org.ringside.app.run;

import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;

/** A controller that cannot be made. */
public final class BrokenProvider implements ControllerProvider {
    @Override
    public String name() {
        return "broken";
    }

    @Override
    public String description() {
        return "cannot be made";
    }

    @Override
    public String engine() {
        return "planar";
    }

    @Override
    public Controller create() {
        throw new IllegalStateException("no such policy");
    }
}
