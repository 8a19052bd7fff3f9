using System.Text.Json;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>
/// Expands the loops of a template (<c>Fn::ForEach</c>), as the transform <c>AWS::LanguageExtensions</c> does before anything else reads the template.
/// What a loop makes has the place of its fragment.
/// </summary>
internal sealed class LoopExpander : IDisposable
{
    private const string Transform = "AWS::LanguageExtensions";
    private const string Prefix = "Fn::ForEach::";

    private readonly Evaluator _evaluator;
    private readonly TreeWriter _tree = new();
    private readonly Dictionary<string, string> _identifiers = new(StringComparer.Ordinal);
    private readonly LoopCount _count;

    private LoopExpander(Evaluator evaluator, LoopCount count)
    {
        _evaluator = evaluator;
        _count = count;
    }

    /// <summary>Returns the template without loops, or the template itself if it has none.</summary>
    /// <exception cref="DocumentException">A loop is malformed, only AWS knows its collection, or the loops make too much.</exception>
    public static JsonPlace Expand(JsonPlace root, TemplateInputs inputs)
    {
        if (!root.Value.GetRawText().Contains(Prefix, StringComparison.Ordinal))
        {
            return root;
        }

        using var expander = new LoopExpander(new(root, inputs), new());
        expander.WriteSections(root);
        return expander._tree.Read(root.File, isTemplate: false);
    }

    public void Dispose() => _tree.Dispose();

    private void WriteSections(JsonPlace root)
    {
        _tree.StartObject(root);
        foreach (var (name, section) in root.Members())
        {
            _tree.Name(name);
            if (name is "Resources" or "Conditions" or "Outputs")
            {
                Write(section, section);
            }
            else
            {
                _tree.Copy(section);
            }
        }

        _tree.End();
    }

    private void Write(JsonPlace value, JsonPlace loop)
    {
        if (_identifiers.Count > 0)
        {
            _count.AddValue(value, loop);
        }

        switch (value.Value.ValueKind)
        {
            case JsonValueKind.Object when value.IsCall && value.Find("Ref") is { IsString: true } name && _identifiers.TryGetValue(name.Text(), out var item):
                _tree.Text(item, value);
                break;
            case JsonValueKind.Object:
                _tree.StartObject(value);
                WriteMembers(value, loop, new(StringComparer.Ordinal));
                _tree.End();
                break;
            case JsonValueKind.Array:
                _tree.StartList(value);
                foreach (var item in value.Items())
                {
                    Write(item, loop);
                }

                _tree.End();
                break;
            case JsonValueKind.String:
                _tree.Text(Fill(value.Value.GetString()!, loop), value);
                break;
            default:
                _tree.Copy(value);
                break;
        }
    }

    private void WriteMembers(JsonPlace value, JsonPlace loop, HashSet<string> names)
    {
        foreach (var (name, member) in value.Members())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                Repeat(member, names);
                continue;
            }

            var filled = Fill(name, loop);
            if (!names.Add(filled))
            {
                throw member.Error(
                    Refusal.ByAws, $"the loop makes '{filled}' more than once. Write its identifier into the name, as ${{Identifier}} or &{{Identifier}}.");
            }

            _tree.Name(filled);
            Write(member, loop);
        }
    }

    private void Repeat(JsonPlace loop, HashSet<string> names)
    {
        RequireTransform(loop);
        var parts = loop.Value.ValueKind == JsonValueKind.Array ? loop.Items().ToArray() : [];
        if (parts is not [{ IsString: true } identifier, var collection, { IsObject: true } fragment])
        {
            throw loop.Error(Refusal.ByAws, "Fn::ForEach takes a list of three: an identifier, a collection, and an object that is repeated. Correct it.");
        }

        var name = identifier.Value.GetString()!;
        if (_identifiers.ContainsKey(name) || _evaluator.Root.AsWritten.Find("Parameters")?.Find(name) is not null)
        {
            throw identifier.Error(Refusal.ByAws, $"'{name}' is already the identifier of an outer loop, or a parameter. Give the loop another identifier.");
        }

        foreach (var item in ItemsOf(collection, loop))
        {
            // A round counts even if it makes nothing.
            _count.Add(loop);
            _identifiers[name] = item;
            WriteMembers(fragment, loop, names);
        }

        _identifiers.Remove(name);
    }

    // The identifiers of outer loops can stand in a collection.
    private List<string> ItemsOf(JsonPlace collection, JsonPlace loop)
    {
        using var own = new LoopExpander(_evaluator, _count);
        foreach (var (name, item) in _identifiers)
        {
            own._identifiers[name] = item;
        }

        own.Write(collection, loop);
        var value = _evaluator.Evaluate(_evaluator.Include(own._tree.Read(collection.File, isTemplate: true)));
        var items = value.Place is { Value.ValueKind: JsonValueKind.Array } list ? list.Items().Select(static item => item.KnownText).ToList() : [null];
        return items.Contains(null)
            ? throw NoList(collection, value)
            : [.. items.OfType<string>()];
    }

    private static DocumentException NoList(JsonPlace collection, Evaluated value)
    {
        var error = collection.Error(
            "a list of texts is needed here, such as a list or a parameter of the type CommaDelimitedList, and its values must be known. "
            + (value.Reason ?? "Correct the collection."));
        return value is { Reason: not null, IsMistake: false } ? error.FromOutside() : error;
    }

    private string Fill(string text, JsonPlace loop)
    {
        if (_identifiers.Count == 0 || !text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = text;
        foreach (var (name, item) in _identifiers)
        {
            filled = Replace(filled, $"${{{name}}}", item, loop);
            filled = Replace(filled, $"&{{{name}}}", string.Concat(item.Where(char.IsAsciiLetterOrDigit)), loop);
        }

        _count.AddText(filled.Length, loop);
        return filled;
    }

    // The length is known before the text is made, because a short template can name a long item very often.
    private string Replace(string text, string name, string item, JsonPlace loop)
    {
        var times = text.AsSpan().Count(name);
        _count.RequireText(text.Length + ((long)times * item.Length), loop);
        return times == 0 ? text : text.Replace(name, item, StringComparison.Ordinal);
    }

    private void RequireTransform(JsonPlace loop)
    {
        var transform = _evaluator.Root.AsWritten.Find("Transform");
        var names = transform is { Value.ValueKind: JsonValueKind.Array } list ? list.Items().Select(static item => item.KnownText) : [transform?.KnownText];
        if (!names.Contains(Transform, StringComparer.Ordinal))
        {
            throw loop.Error(Refusal.ByAws, $"Fn::ForEach needs the transform {Transform}. Add it to 'Transform' of the template.");
        }
    }
}
