package org.pillarbox.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * One method of a facade.
 *
 * @param bean the session bean's class
 * @param facade the interface it offers
 * @param method of the interface
 */
public record Door(Class<?> bean, Class<?> facade, Method method) {
    private static final String NAMES = "java:global/pillarbox/pillarbox-ejb/";

    /** All doors of a bean. */
    static Stream<Door> of(Class<?> bean, Class<?> facade) {
        return Arrays.stream(facade.getMethods())
                .filter(method -> !method.isDefault())
                .map(method -> new Door(bean, facade, method));
    }

    /** Who may call it; empty when nothing is said, or everybody may. */
    Optional<Set<String>> roles() {
        AnnotatedElement said = implementation().filter(Door::says).orElse(bean);
        return Optional.ofNullable(said.getAnnotation(RolesAllowed.class))
                .map(RolesAllowed::value)
                .map(Set::of);
    }

    private static boolean says(AnnotatedElement element) {
        return element.isAnnotationPresent(RolesAllowed.class) || element.isAnnotationPresent(PermitAll.class);
    }

    private Optional<AnnotatedElement> implementation() {
        try {
            return Optional.of(bean.getMethod(method.getName(), method.getParameterTypes()));
        } catch (NoSuchMethodException inherited) {
            return Optional.empty();
        }
    }

    /** Calls it with nothing in its hands; gives what it threw. */
    Optional<Throwable> knock() {
        try {
            Object here = InitialContext.doLookup(NAMES + bean.getSimpleName() + "!" + facade.getName());
            method.invoke(here, nothing());
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            return Optional.of(thrown.getCause());
        } catch (NamingException | IllegalAccessException e) {
            throw new IllegalStateException(toString(), e);
        }
    }

    private Object[] nothing() {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                .toArray();
    }

    @Override
    public String toString() {
        return bean.getSimpleName() + "." + method.getName();
    }
}
