/** The demonstration: the sample year played in a work folder. */
@NullMarked
package vn.kontum.report.application.demo;

import org.jspecify.annotations.NullMarked;
