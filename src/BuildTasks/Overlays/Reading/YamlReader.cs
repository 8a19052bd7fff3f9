using Sluice.BuildTasks.Overlays.Nodes;
using Sluice.Contract;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>
/// Reads YAML into a tree with places, in which the short forms of functions have their full names. Like CloudFormation, it refuses aliases and merge
/// keys, so a small file cannot become a large tree.
/// </summary>
internal sealed class YamlReader
{
    private const string Core = "tag:yaml.org,2002:";

    private readonly Parser _parser;
    private readonly string _file;
    private readonly NodeBuilder _builder;

    private YamlReader(string text, string file, int mostDepth)
    {
        _parser = new Parser(new StringReader(text));
        (_file, _builder) = (file, new(mostDepth));
    }

    /// <returns>The tree, or null if the file has no content.</returns>
    /// <exception cref="OverlaySyntaxException">The text is not YAML that CloudFormation would read.</exception>
    public static Node? Read(string text, string file, int mostDepth)
    {
        var reader = new YamlReader(text, file, mostDepth);
        try
        {
            return reader.File();
        }
        catch (YamlException e)
        {
            throw new OverlaySyntaxException(reader.At(e.Start), e.Message);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            // The parser says in this way, too, that it cannot go on.
            throw new OverlaySyntaxException(reader._parser.Current is { } last ? reader.At(last.End) : new(file, 1, 1), "The text is not YAML.");
        }
    }

    private Node? File()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart)
        {
            return null;
        }

        _parser.MoveNext();
        var isEmpty = _parser.Current is Scalar { Value: "", Style: ScalarStyle.Plain, Tag.IsEmpty: true };
        var root = isEmpty ? null : Value();
        if (!isEmpty)
        {
            _parser.MoveNext();
            if (_parser.Current is DocumentStart second)
            {
                throw new OverlaySyntaxException(At(second.Start), "The file contains a second YAML document. Put it into a file of its own.");
            }
        }

        return root;
    }

    // Reads the value that begins with the current event, and moves behind it.
    private Node Value()
    {
        var current = _parser.Current!;
        var place = At(current.Start);
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw new OverlaySyntaxException(place, "CloudFormation reads neither anchors (&name) nor aliases (*name). Write the value at each place.");
        }

        switch (current)
        {
            case Scalar scalar:
                _parser.MoveNext();
                return Scalar(scalar, place);
            case MappingStart start:
                return Tagged(start.Tag, place, "map", Nested(place, () => Mapping(place)));
            case SequenceStart start:
                return Tagged(start.Tag, place, "seq", Nested(place, () => Sequence(place)));
            default:
                throw new OverlaySyntaxException(place, "Here must be a value.");
        }
    }

    private Node Nested(Place place, Func<Node> read) => _builder.Nested(place, () =>
    {
        _parser.MoveNext();
        var node = read();
        _parser.MoveNext();
        return node;
    });

    private ObjectNode Mapping(Place place)
    {
        var node = new ObjectNode(place);
        while (_parser.Current is not MappingEnd)
        {
            var name = Name();
            var namePlace = At(_parser.Current!.Start);
            _parser.MoveNext();
            NodeBuilder.Add(node, name, namePlace, Value());
        }

        return node;
    }

    private string Name()
    {
        var place = At(_parser.Current!.Start);
        return _parser.Current switch
        {
            Scalar { Value: "<<", Style: ScalarStyle.Plain } =>
                throw new OverlaySyntaxException(place, "CloudFormation reads no merge keys (<<). Write the members at each place."),
            Scalar { Value: "", Style: ScalarStyle.Plain } => throw new OverlaySyntaxException(place, "Here must be the name of a member."),
            Scalar { Tag.IsEmpty: true, Anchor.IsEmpty: true } name => name.Value,
            _ => throw new OverlaySyntaxException(place, "The name of a member must be a text without a tag, an anchor or an alias."),
        };
    }

    private ArrayNode Sequence(Place place)
    {
        var items = new List<Node>();
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(Value());
        }

        return new(place, items);
    }

    private static Node Scalar(Scalar scalar, Place place)
    {
        var isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        if (isPlain && scalar.Value.Length == 0 && !scalar.Tag.IsNonSpecific)
        {
            throw new OverlaySyntaxException(
                place, "The value is missing. Write null to remove what the template has, {} for an empty object, or '' for an empty text.");
        }

        if (scalar.Tag.IsEmpty)
        {
            return isPlain ? YamlScalars.Resolve(place, scalar.Value) : ScalarNode.Text(place, scalar.Value);
        }

        if (scalar.Tag.IsNonSpecific)
        {
            return ScalarNode.Text(place, scalar.Value);
        }

        var tag = scalar.Tag.Value;
        if (tag.StartsWith(Core, StringComparison.Ordinal))
        {
            var type = tag.Substring(Core.Length);
            return YamlScalars.Typed(place, type, scalar.Value)
                ?? throw new OverlaySyntaxException(place, $"The value is not of the type '!!{type}', or CloudFormation does not read that type.");
        }

        return Tagged(scalar.Tag, place, "", ScalarNode.Text(place, scalar.Value));
    }

    // Returns the function that a short form stands for.
    private static Node Tagged(TagName tag, Place place, string ownType, Node value)
    {
        if (tag.IsEmpty || tag.IsNonSpecific || tag.Value == Core + ownType)
        {
            return value;
        }

        var name = ShortForms.FullName(tag.Value) ?? throw new OverlaySyntaxException(
            place, $"CloudFormation has no function '{tag.Value}'.{Nearest.Hint(tag.Value.TrimStart('!'), ShortForms.All)}");
        return new ObjectNode(place, new Member(name, place, name == "Fn::GetAtt" ? Intrinsics.SplitAttribute(value) : value));
    }

    private Place At(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
