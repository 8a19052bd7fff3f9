using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Sluice.BuildTasks.Overlays.Reading;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Yaml;

/// <summary>Reads a YAML file as the JSON tree that it stands for. Messages about its values name line and column.</summary>
internal sealed class YamlFile
{
    /// <summary>The largest number of values. Aliases can stand for many more values than the file has.</summary>
    private const int MostValues = 1_000_000;

    private readonly string _file;
    private readonly Utf8JsonWriter? _writer;
    private readonly Dictionary<string, FilePosition>? _positions;
    private readonly List<DocumentException> _notes = [];
    private readonly Dictionary<YamlMap, List<(YamlScalar Key, YamlNode Value)>> _merged = new(ReferenceEqualityComparer.Instance);
    private bool _isTemplate;
    private int _values;
    private int _depth;

    private YamlFile(string file, Utf8JsonWriter? writer, Dictionary<string, FilePosition>? positions)
    {
        _file = file;
        _writer = writer;
        _positions = positions;
    }

    /// <exception cref="DocumentException">The text is not YAML, or has a part that JSON cannot have.</exception>
    public static JsonPlace Parse(ReadOnlySpan<byte> utf8, string file)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new DocumentException(file, "$", "the file is not in UTF-8. Save it as UTF-8.");
        }

        var root = YamlReader.Read(Encoding.UTF8.GetString(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8), file);
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, new() { SkipValidation = true });
        var reading = new YamlFile(file, writer, null) { _isTemplate = YamlScalars.IsTemplate(root) };
        reading.Walk(root, "");
        writer.Flush();
        var source = new FileSource(file, () => PositionsOf(root, file)) { Notes = reading._notes };
        using var document = JsonDocument.Parse(bytes.WrittenMemory, new() { MaxDepth = JsonFile.MaxDepth * 3 });
        return new(document.RootElement.Clone(), source, "$");
    }

    private static Dictionary<string, FilePosition> PositionsOf(YamlNode root, string file)
    {
        var positions = new Dictionary<string, FilePosition>(StringComparer.Ordinal) { ["$"] = root.Position };
        new YamlFile(file, null, positions).Walk(root, "$");
        return positions;
    }

    private void Walk(YamlNode node, string path)
    {
        if (++_values > MostValues)
        {
            throw Error(node, $"the aliases up to here stand for more than {MostValues} values. Write the file with fewer of them.");
        }

        if (++_depth > JsonFile.MaxDepth)
        {
            throw Error(node, $"this value is nested in more than {JsonFile.MaxDepth} objects and lists, which this gateway does not read.");
        }

        if (ShortForms.FullName(node.Tag) is { } function)
        {
            _writer?.WriteStartObject();
            _writer?.WritePropertyName(function);
            WalkContent(node, Place(path, JsonPlace.StepOf(function), node.Position), isText: true);
            _writer?.WriteEndObject();
        }
        else if (YamlTags.IsStandard(node.Tag))
        {
            WalkContent(node, path, YamlTags.IsText(node.Tag));
        }
        else
        {
            throw Error(node, $"'{node.Tag}' is neither a tag of YAML nor a function of CloudFormation. Remove it, or correct the name.");
        }

        _depth--;
    }

    private void WalkContent(YamlNode node, string path, bool isText)
    {
        switch (node)
        {
            case YamlList list:
                _writer?.WriteStartArray();
                for (var index = 0; index < list.Items.Count; index++)
                {
                    Walk(list.Items[index], Place(path, string.Create(CultureInfo.InvariantCulture, $"[{index}]"), list.Items[index].Position));
                }

                _writer?.WriteEndArray();
                break;
            case YamlMap map:
                WalkMembers(map, path);
                break;
            case YamlScalar scalar:
                Write(scalar, isText);
                break;
        }
    }

    private void WalkMembers(YamlMap map, string path)
    {
        _writer?.WriteStartObject();
        foreach (var (key, value) in Members(map))
        {
            _writer?.WritePropertyName(key.Text);
            Walk(value, Place(path, JsonPlace.StepOf(key.Text), key.Position));
        }

        _writer?.WriteEndObject();
    }

    // Of two members with the same name the last one counts. The members of a merge (<<) count only where the object has none of their names.
    private OrderedDictionary<string, (YamlScalar Key, YamlNode Value)>.ValueCollection Members(YamlMap map)
    {
        var members = new OrderedDictionary<string, (YamlScalar Key, YamlNode Value)>(StringComparer.Ordinal);
        foreach (var member in map.Members.Where(static member => !IsMerge(member.Key)))
        {
            if (!members.TryAdd(member.Key.Text, member))
            {
                members[member.Key.Text] = member;
                _notes.Add(new(
                    _file,
                    "$",
                    $"the name '{member.Key.Text}' occurs twice in its object, and only this value counts (unconfirmed).",
                    null,
                    member.Key.Position));
            }
        }

        foreach (var merged in map.Members.Where(static member => IsMerge(member.Key)).SelectMany(Merged))
        {
            if (++_values > MostValues)
            {
                throw Error(map, $"the aliases up to here stand for more than {MostValues} values. Write the file with fewer of them.");
            }

            members.TryAdd(merged.Key.Text, merged);
        }

        return members.Values;
    }

    private IEnumerable<(YamlScalar Key, YamlNode Value)> Merged((YamlScalar Key, YamlNode Value) merge) => merge.Value switch
    {
        YamlMap map => MembersOnce(map),
        YamlList list => list.Items.SelectMany(item => item is YamlMap map ? MembersOnce(map) : throw NotMerged(item)),
        _ => throw NotMerged(merge.Value),
    };

    // Merges within merges are read to the same depth as objects within objects. Each object is read once, however many merges name it.
    private List<(YamlScalar Key, YamlNode Value)> MembersOnce(YamlMap map)
    {
        if (_merged.TryGetValue(map, out var known))
        {
            return known;
        }

        if (++_depth > JsonFile.MaxDepth || ++_values > MostValues)
        {
            throw Error(map, "the merges (<<) up to here are too many, or they are nested too deeply. Write the file with fewer of them.");
        }

        var members = Members(map).ToList();
        _merged.Add(map, members);
        _depth--;
        return members;
    }

    private DocumentException NotMerged(YamlNode node) => Error(node, "'<<' merges an object or a list of objects, and this is neither.");

    private void Write(YamlScalar scalar, bool isText)
    {
        if (_writer is null)
        {
            return;
        }

        if (!scalar.IsPlain || isText)
        {
            _writer.WriteStringValue(scalar.Text);
        }
        else if (YamlScalars.IsNull(scalar.Text))
        {
            _writer.WriteNullValue();
        }
        else if (YamlScalars.Flag(scalar.Text, _isTemplate) is { } flag)
        {
            _writer.WriteBooleanValue(flag);
        }
        else if (YamlScalars.IsNumber(scalar.Text))
        {
            _writer.WriteRawValue(scalar.Text, skipInputValidation: true);
        }
        else
        {
            _writer.WriteStringValue(scalar.Text);
        }
    }

    private static bool IsMerge(YamlScalar key) => key is { Text: "<<", IsPlain: true };

    private string Place(string path, string step, FilePosition position)
    {
        if (_positions is null)
        {
            return "";
        }

        _positions.TryAdd(path + step, position);
        return path + step;
    }

    private DocumentException Error(YamlNode node, string problem) => new(_file, "$", problem, null, node.Position);
}
