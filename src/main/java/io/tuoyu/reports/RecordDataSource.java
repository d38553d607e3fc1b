package io.tuoyu.reports;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;

/** Records as the rows of a template: a field is the component of the same name. */
final class RecordDataSource implements JRDataSource {
    private final Iterator<? extends Record> rows;
    private final Map<String, Method> components = new HashMap<>();
    private Record row;

    RecordDataSource(List<? extends Record> rows) {
        this.rows = rows.iterator();
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
            return component.invoke(row);
        } catch (ReflectiveOperationException unknown) {
            throw new JRException("No component " + field.getName() + " in " + row.getClass(), unknown);
        }
    }
}
