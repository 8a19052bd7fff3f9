using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>A reference. One without a value is the empty string, as a value too: AWS's handler of invalid references.</summary>
internal sealed class ReferenceNode(int slot, ReferencePart[] parts) : Expression
{
    public int Slot => slot;

    public ReadOnlySpan<ReferencePart> Parts => parts;

    /// <summary>What <c>\$a</c> prints; null for a reference that is not escaped.</summary>
    public string? EscapedText { get; init; }

    /// <summary>What stuck to it from before: half of the backslashes, and <c>#</c> or <c>$</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What is printed where even the handler has no text: a block that contains itself.</summary>
    public string NullText { get; init; } = "";

    /// <summary>The part of the prefix that is printed twice before that.</summary>
    public string EscapePrefix { get; init; } = "";

    /// <summary>The reference as it is written, for a trace.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>$\!a</c> is null where its value is asked for.</summary>
    public bool IsNullAsValue { get; init; }

    public override object? Evaluate(Frame frame) => IsNullAsValue ? null : Execute(frame);

    private object Execute(Frame frame)
    {
        var value = Read(frame);
        frame.Trace?.Invoke(Position, Text, value);
        return value ?? "";
    }

    private object? Read(Frame frame)
    {
        frame.Step();
        var value = frame.Variables[slot];
        foreach (var part in parts)
        {
            if (value is null)
            {
                return null;
            }

            value = part.Get(frame, value);
        }

        return value;
    }

    /// <summary>All but false is true, what does not exist included.</summary>
    public override bool IsTrue(Frame frame) => Execute(frame) switch
    {
        bool truth => truth,
        // Velocity asks for its text: the block runs, and a block that contains itself too often is null.
        DefinedBlock block => block.Render() is not null,
        _ => true,
    };

    /// <summary>Prints what escapes a value, without a string in between; null for all other references.</summary>
    public EscapePrinter? Printer { get; init; }

    /// <summary>Nothing but the value is printed; nearly all references are so.</summary>
    public bool IsPlain { get; init; }

    public override Flow Render(Frame frame)
    {
        if (!IsPlain || frame.Trace is not null)
        {
            return RenderAny(frame, Execute(frame));
        }

        if (Printer is not null && frame.Variables[slot] is UtilValue)
        {
            Printer.Print(frame, Position);
            return Flow.Next;
        }

        var value = Read(frame);
        if (value is string text)
        {
            frame.Position = Position;
            frame.Append(text);
            return Flow.Next;
        }

        if (value is int number && frame.Utf8 is { } output)
        {
            frame.Position = Position;
            output.Append(number);
            return Flow.Next;
        }

        return value is null ? Flow.Next : RenderAny(frame, value);
    }

    private Flow RenderAny(Frame frame, object value)
    {
        if (EscapedText is not null)
        {
            frame.Sink.Append(EscapedText);
            return Flow.Next;
        }

        if (value is DefinedBlock block)
        {
            if (block.TryRender(out var flow))
            {
                return flow;
            }

            frame.Sink.Append(EscapePrefix);
            frame.Sink.Append(Prefix);
            frame.Sink.Append(NullText);
            return Flow.Next;
        }

        if (Prefix.Length > 0)
        {
            frame.Sink.Append(Prefix);
        }

        frame.Position = Position;
        JavaValue.Append(frame.Sink, value, 0, frame);
        return Flow.Next;
    }
}
