/** The application in its two forms, command and server, with diagnostics, demo and PDF export. */
@NullMarked
package vn.kontum.report.application;

import org.jspecify.annotations.NullMarked;
