/** The interface for programs: reading only, at {@code /api/v1}, described by {@code openapi.yaml}. */
@NullMarked
package vn.kontum.report.web.api;

import org.jspecify.annotations.NullMarked;
