/** The application in its two forms, command and server, with its diagnostics. */
@NullMarked
package vn.kontum.report.application;

import org.jspecify.annotations.NullMarked;
