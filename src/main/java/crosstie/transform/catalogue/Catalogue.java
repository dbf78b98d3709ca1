package crosstie.transform.catalogue;

import crosstie.transform.Transform;
import crosstie.transform.date.DateAdd;
import crosstie.transform.date.DatePart;
import crosstie.transform.date.EndOf;
import crosstie.transform.date.FormatDate;
import crosstie.transform.date.NoonUtc;
import crosstie.transform.date.ReadDate;
import crosstie.transform.date.Sentinel;
import crosstie.transform.date.StartOf;
import crosstie.transform.date.Zone;
import crosstie.transform.identity.DeterministicId;
import crosstie.transform.identity.Hash;
import crosstie.transform.identity.Sequence;
import crosstie.transform.logic.Coalesce;
import crosstie.transform.logic.Default;
import crosstie.transform.logic.EmptyWhen;
import crosstie.transform.logic.Not;
import crosstie.transform.logic.When;
import crosstie.transform.logic.WhenEmpty;
import crosstie.transform.logic.YesNo;
import crosstie.transform.lookup.CountryRegion;
import crosstie.transform.lookup.LookUp;
import crosstie.transform.lookup.LookUpValue;
import crosstie.transform.number.Absolute;
import crosstie.transform.number.Add;
import crosstie.transform.number.Clamp;
import crosstie.transform.number.Divide;
import crosstie.transform.number.FormatNumber;
import crosstie.transform.number.Multiply;
import crosstie.transform.number.Negate;
import crosstie.transform.number.ReadNumber;
import crosstie.transform.number.Round;
import crosstie.transform.text.Concat;
import crosstie.transform.text.Keep;
import crosstie.transform.text.Left;
import crosstie.transform.text.Lines;
import crosstie.transform.text.Lower;
import crosstie.transform.text.Mid;
import crosstie.transform.text.NormaliseSpaces;
import crosstie.transform.text.Pad;
import crosstie.transform.text.Phone;
import crosstie.transform.text.Prefix;
import crosstie.transform.text.RegexExtract;
import crosstie.transform.text.RegexReplace;
import crosstie.transform.text.RemoveAccents;
import crosstie.transform.text.Replace;
import crosstie.transform.text.Right;
import crosstie.transform.text.Split;
import crosstie.transform.text.Suffix;
import crosstie.transform.text.Title;
import crosstie.transform.text.Trim;
import crosstie.transform.text.Truncate;
import crosstie.transform.text.Upper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every transform there is, in the order of menus: the four of old, then family by family. */
public final class Catalogue {
    private static final List<Transform> ALL = List.of(
            new Default(),
            new Truncate(),
            new LookUpValue(),
            new CountryRegion(),
            new Trim(),
            new NormaliseSpaces(),
            new Upper(),
            new Lower(),
            new Title(),
            new Replace(),
            new Concat(),
            new Prefix(),
            new Suffix(),
            new Split(),
            new Left(),
            new Right(),
            new Mid(),
            new Pad(),
            new Lines(),
            new Keep(),
            new RemoveAccents(),
            new Phone(),
            new RegexExtract(),
            new RegexReplace(),
            new ReadNumber(),
            new Round(),
            new Multiply(),
            new Divide(),
            new Add(),
            new Clamp(),
            new Absolute(),
            new Negate(),
            new FormatNumber(),
            new ReadDate(),
            new NoonUtc(),
            new Sentinel(),
            new Zone(),
            new FormatDate(),
            new DateAdd(),
            new StartOf(),
            new EndOf(),
            new DatePart(),
            new Coalesce(),
            new WhenEmpty(),
            new EmptyWhen(),
            new When(),
            new YesNo(),
            new Not(),
            new LookUp(),
            new DeterministicId(),
            new Hash(),
            new Sequence());

    private static final Map<String, Transform> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Transform::id, Function.identity()));

    public List<Transform> all() {
        return ALL;
    }

    public Optional<Transform> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
