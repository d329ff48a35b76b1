package vn.kontum.report.text;

import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** How lines of the log are marked. */
public final class LogMarkers {
    /** Not for the terminal: whoever is there is told in words of their language. */
    public static final Marker LOG_ONLY = MarkerFactory.getMarker("LOG_ONLY");

    private LogMarkers() {}
}
