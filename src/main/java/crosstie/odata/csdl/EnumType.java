package crosstie.odata.csdl;

import java.util.List;

/**
 * A closed list of names.
 *
 * @param name with full namespace
 * @param flags whether several members may be set at once
 */
public record EnumType(String name, boolean flags, List<Member> members) {

    /** One of the names, its number, and what is said about it, such as its label (F-8). */
    public record Member(String name, long value, Annotations annotations) {}
}
