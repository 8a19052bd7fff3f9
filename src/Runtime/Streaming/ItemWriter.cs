using System.Buffers.Text;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>
/// Writes the items of a streamed sequence, each as a line of JSON or as a server-sent event (HTML Standard, "Server-sent events"). No text of an item
/// can become another line or event. Called by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ItemWriter
{
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly OutputBuffer _value = new(512);
    private readonly bool _isEvents;
    private string? _type;
    private string? _id;
    private TimeSpan? _retry;

    internal ItemWriter(bool isEvents)
    {
        _isEvents = isEvents;
        Json = new(_value, JsonOptions.Writer);
    }

    /// <summary>Writes an item as JSON.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Writes an item that is sent as it is, without quotes.</summary>
    /// <param name="text">The text; <see langword="null"/> for an empty one.</param>
    public void Text(string? text)
    {
        if (text is not null)
        {
            Append(_value, text);
        }
    }

    /// <summary>Sets the fields of an event.</summary>
    /// <param name="type">The event's type; <see langword="null"/> or <c>message</c> for the default.</param>
    /// <param name="id">The event's id; <see langword="null"/> for none.</param>
    /// <param name="retry">The time after which a client connects again; <see langword="null"/> for the client's own.</param>
    /// <exception cref="InvalidOperationException">The type or the id has a line break.</exception>
    public void Event(string? type, string? id, TimeSpan? retry)
    {
        Refuse(type, "type");
        Refuse(id, "id");
        (_type, _id, _retry) = (type == "message" ? null : type, id, retry);
    }

    /// <summary>Writes an item behind what the buffer has.</summary>
    internal void Write<TWriter, T>(OutputBuffer output, T item)
        where TWriter : IItemWriter<T>
    {
        _value.Clear();
        Json.Reset();
        (_type, _id, _retry) = (null, null, null);
        TWriter.Write(this, item);
        Json.Flush();
        if (_isEvents)
        {
            WriteEvent(output, _value.Written.Span);
        }
        else
        {
            WriteLine(output, _value.Written.Span);
        }
    }

    // A converter that writes raw JSON may write line breaks between tokens. A space there has the same meaning.
    private static void WriteLine(OutputBuffer output, ReadOnlySpan<byte> json)
    {
        var target = output.GetSpan(json.Length + 1);
        json.CopyTo(target);
        target[..json.Length].Replace(LineFeed, (byte)' ');
        target[..json.Length].Replace(CarriageReturn, (byte)' ');
        target[json.Length] = LineFeed;
        output.Advance(json.Length + 1);
    }

    private void WriteEvent(OutputBuffer output, ReadOnlySpan<byte> data)
    {
        WriteField(output, "event: "u8, _type);
        WriteField(output, "id: "u8, _id);
        if (_retry is { } retry)
        {
            output.Write("retry: "u8);
            Utf8Formatter.TryFormat((long)retry.TotalMilliseconds, output.GetSpan(20), out var written);
            output.Advance(written);
            output.Write("\n"u8);
        }

        // Each line of the data is a field of its own, and all three kinds of line breaks end a line.
        while (true)
        {
            var end = data.IndexOfAny(LineFeed, CarriageReturn);
            output.Write("data: "u8);
            output.Write(end < 0 ? data : data[..end]);
            output.Write("\n"u8);
            if (end < 0)
            {
                break;
            }

            data = data[(data[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1)..];
        }

        output.Write("\n"u8);
    }

    private static void WriteField(OutputBuffer output, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            output.Write(name);
            Append(output, value);
            output.Write("\n"u8);
        }
    }

    private static void Append(OutputBuffer output, string text) =>
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetByteCount(text))));

    private static void Refuse(string? value, string name)
    {
        if (value.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            throw new InvalidOperationException($"The {name} of a server-sent event has a line break.");
        }
    }
}
