using Sluice.BuildTasks.Overlays.Nodes;

namespace Sluice.BuildTasks.Overlays.Reading;

/// <summary>
/// Reads JSON (RFC 8259) into a tree with places. The tasks of an old MSBuild have no JSON reader, and none that exists tells places.
/// </summary>
internal sealed class JsonReader
{
    private readonly JsonTokens _tokens;
    private readonly NodeBuilder _builder;

    private JsonReader(string text, string file, int mostDepth) => (_tokens, _builder) = (new(text, file), new(mostDepth));

    /// <param name="text">The text of the file.</param>
    /// <param name="file">The path that findings name, or an empty text for a file that the build made.</param>
    /// <param name="mostDepth">The largest number of objects and arrays within each other.</param>
    /// <exception cref="OverlaySyntaxException">The text is not one JSON value, or an object has two members of one name.</exception>
    public static Node Read(string text, string file, int mostDepth)
    {
        var reader = new JsonReader(text, file, mostDepth);
        reader._tokens.SkipBlanks();
        var value = reader.Value();
        reader._tokens.SkipBlanks();
        return reader._tokens.IsAtEnd ? value : throw reader._tokens.Unexpected("the end of the file");
    }

    private Node Value()
    {
        var place = _tokens.Place;
        switch (_tokens.Current)
        {
            case '{':
                return Nested(place, Object);
            case '[':
                return Nested(place, Array);
            case '"':
                return ScalarNode.Text(place, _tokens.String());
            default:
                var literal = _tokens.Literal();
                return new ScalarNode(place, literal == "null" ? ScalarKind.Null : ScalarKind.Literal, literal);
        }
    }

    private Node Nested(Place place, Func<Place, Node> read) => _builder.Nested(place, () =>
    {
        _tokens.Next();
        return read(place);
    });

    private ObjectNode Object(Place place)
    {
        var node = new ObjectNode(place);
        for (var isFirst = true; !_tokens.Ends('}', isFirst); isFirst = false)
        {
            var namePlace = _tokens.Place;
            var name = _tokens.Current == '"' ? _tokens.String() : throw _tokens.Unexpected("the name of a member in quotes");
            _tokens.Expect(':');
            NodeBuilder.Add(node, name, namePlace, Value());
        }

        return node;
    }

    private ArrayNode Array(Place place)
    {
        var items = new List<Node>();
        for (var isFirst = true; !_tokens.Ends(']', isFirst); isFirst = false)
        {
            items.Add(Value());
        }

        return new(place, items);
    }
}
