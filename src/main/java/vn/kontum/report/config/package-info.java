/** Reads the settings and wires the parts of the application. */
@NullMarked
package vn.kontum.report.config;

import org.jspecify.annotations.NullMarked;
