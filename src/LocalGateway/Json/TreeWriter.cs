using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Sluice.LocalGateway.Json;

/// <summary>
/// Writes one JSON tree from parts of files. The parts are copied as they are after the functions of CloudFormation have run, and each part keeps the
/// place that it is from.
/// </summary>
internal sealed class TreeWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _writer;
    private readonly Dictionary<string, JsonPlace> _origins = new(StringComparer.Ordinal);
    private readonly Stack<(string Path, bool IsList, int Index)> _open = new();
    private string _path = "$";

    public TreeWriter() => _writer = new(_bytes, Options);

    /// <summary>Returns a value as it is after the functions of CloudFormation have run.</summary>
    public static JsonPlace Flatten(JsonPlace place)
    {
        if (place.Source.Intrinsics is null)
        {
            return place;
        }

        using var tree = new TreeWriter();
        tree.Copy(place);
        return tree.Read(place.File, isTemplate: true, place.Source.Notes);
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>Begins a member of the current object. Its value follows.</summary>
    public void Name(string name)
    {
        _writer.WritePropertyName(name);
        _path = _open.Peek().Path + JsonPlace.StepOf(name);
    }

    public void StartObject(JsonPlace origin) => Start(origin, isList: false);

    public void StartList(JsonPlace origin) => Start(origin, isList: true);

    /// <summary>Ends the current object or list.</summary>
    public void End()
    {
        var (path, isList, _) = _open.Pop();
        _path = path;
        if (isList)
        {
            _writer.WriteEndArray();
        }
        else
        {
            _writer.WriteEndObject();
        }
    }

    public void Text(string text, JsonPlace origin)
    {
        Begin(origin);
        _writer.WriteStringValue(text);
    }

    public void Flag(bool value, JsonPlace origin)
    {
        Begin(origin);
        _writer.WriteBooleanValue(value);
    }

    /// <summary>Copies a member under its own name or another one. An absent part is not written.</summary>
    public void Copy(string name, JsonPlace? part)
    {
        if (part is { } given)
        {
            Name(name);
            Copy(given);
        }
    }

    /// <summary>Copies a value and everything in it.</summary>
    public void Copy(JsonPlace part)
    {
        Begin(part);
        Write(part);
    }

    /// <summary>Returns the tree.</summary>
    /// <param name="file">The name of the file, for messages about places that no file has.</param>
    /// <param name="isTemplate">Whether CloudFormation reads the values.</param>
    /// <param name="notes">What is remarkable about the text of the file.</param>
    public JsonPlace Read(string file, bool isTemplate, IReadOnlyList<DocumentException>? notes = null)
    {
        _writer.Flush();
        using var document = JsonDocument.Parse(_bytes.WrittenMemory, new() { MaxDepth = JsonFile.MaxDepth * 2 });
        return new(document.RootElement.Clone(), new TreeSource(file, isTemplate, _origins) { Notes = notes ?? [] }, "$");
    }

    private void Start(JsonPlace origin, bool isList)
    {
        Begin(origin);
        if (isList)
        {
            _writer.WriteStartArray();
        }
        else
        {
            _writer.WriteStartObject();
        }

        _open.Push((_path, isList, 0));
    }

    private void Begin(JsonPlace origin)
    {
        if (_open.TryPeek(out var parent) && parent.IsList)
        {
            _open.Pop();
            _open.Push(parent with { Index = parent.Index + 1 });
            _path = parent.Path + Step(parent.Index);
        }

        _origins[_path] = origin;
    }

    // Only AWS evaluates a function whose value is not known, so it is copied as it is written.
    private void Write(JsonPlace part)
    {
        if (part.IsPlainObject)
        {
            _writer.WriteStartObject();
            var path = _path;
            foreach (var (name, member) in part.Members())
            {
                _writer.WritePropertyName(name);
                WriteChild(part, member, path, JsonPlace.StepOf(name));
            }

            _writer.WriteEndObject();
        }
        else if (part.Value.ValueKind == JsonValueKind.Array)
        {
            _writer.WriteStartArray();
            var (path, index) = (_path, 0);
            foreach (var item in part.Items())
            {
                WriteChild(part, item, path, Step(index++));
            }

            _writer.WriteEndArray();
        }
        else
        {
            part.Value.WriteTo(_writer);
        }
    }

    // The place of a child follows from the place of its parent, unless a function gives the child.
    private void WriteChild(JsonPlace part, JsonPlace child, string path, string step)
    {
        _path = path + step;
        if (!ReferenceEquals(child.Source, part.Source) || child.Path.Length != part.Path.Length + step.Length
            || !child.Path.StartsWith(part.Path, StringComparison.Ordinal) || !child.Path.EndsWith(step, StringComparison.Ordinal))
        {
            _origins[_path] = child;
        }

        Write(child);
        _path = path;
    }

    private static string Step(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");
}
