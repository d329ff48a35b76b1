package vn.kontum.report.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that nothing reads: a misspelt filter would else give everything. */
final class KnownParametersInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = of(method);
            request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new ApiRejection(
                                HttpStatus.BAD_REQUEST,
                                "parameter-unknown",
                                name,
                                String.join(", ", known),
                                known.size());
                    });
        }
        return true;
    }

    /** The names that a method asks for: its own parameters and the parts of its records. */
    static Set<String> of(HandlerMethod method) {
        return Stream.of(method.getMethod().getParameters())
                .filter(parameter -> !parameter.isAnnotationPresent(PathVariable.class))
                .flatMap(KnownParametersInterceptor::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.getType().isRecord()) {
            return Stream.of(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
        }
        return parameter.isAnnotationPresent(RequestParam.class) ? Stream.of(parameter.getName()) : Stream.of();
    }
}
