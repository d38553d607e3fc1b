package io.tuoyu.reports;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;

/** Records as the rows of a template: a field is the component of the same name, its text made printable. */
final class RecordDataSource implements JRDataSource {
    private final Iterator<? extends Record> rows;
    private final UnaryOperator<String> printable;
    private final Map<String, Method> components = new HashMap<>();
    private Record row;

    RecordDataSource(List<? extends Record> rows, UnaryOperator<String> printable) {
        this.rows = rows.iterator();
        this.printable = printable;
    }

    @Override
    public boolean next() {
        boolean hasNext = rows.hasNext();
        row = hasNext ? rows.next() : null;
        return hasNext;
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        try {
            Method component = components.get(field.getName());
            if (component == null) {
                component = row.getClass().getDeclaredMethod(field.getName());
                components.put(field.getName(), component);
            }
            Object value = component.invoke(row);
            return value instanceof String text ? printable.apply(text) : value;
        } catch (ReflectiveOperationException unknown) {
            throw new JRException("No component " + field.getName() + " in " + row.getClass(), unknown);
        }
    }
}
