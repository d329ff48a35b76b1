/** The web console: what all its pages share. */
@NullMarked
package vn.kontum.report.web;

import org.jspecify.annotations.NullMarked;
