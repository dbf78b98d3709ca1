package crosstie.transform.catalogue;

import crosstie.transform.Transform;
import crosstie.transform.date.FormatDate;
import crosstie.transform.date.ReadDate;
import crosstie.transform.logic.Coalesce;
import crosstie.transform.logic.Default;
import crosstie.transform.logic.YesNo;
import crosstie.transform.lookup.CountryRegion;
import crosstie.transform.lookup.LookUpValue;
import crosstie.transform.number.ReadNumber;
import crosstie.transform.number.Round;
import crosstie.transform.text.Concat;
import crosstie.transform.text.Lower;
import crosstie.transform.text.Pad;
import crosstie.transform.text.Replace;
import crosstie.transform.text.Split;
import crosstie.transform.text.Title;
import crosstie.transform.text.Trim;
import crosstie.transform.text.Truncate;
import crosstie.transform.text.Upper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every transform there is, in the order of menus. */
public final class Catalogue {
    private static final List<Transform> ALL = List.of(
            new Default(),
            new Truncate(),
            new LookUpValue(),
            new CountryRegion(),
            new YesNo(),
            new Concat(),
            new Coalesce(),
            new Trim(),
            new Upper(),
            new Lower(),
            new Title(),
            new Replace(),
            new Pad(),
            new Split(),
            new ReadNumber(),
            new Round(),
            new ReadDate(),
            new FormatDate());

    private static final Map<String, Transform> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Transform::id, Function.identity()));

    public List<Transform> all() {
        return ALL;
    }

    public Optional<Transform> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
