using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>
/// A reference. If it has no value, it prints the empty string, and its value is the empty string, because AWS handles invalid references in this way.
/// </summary>
internal sealed class ReferenceNode(int slot, ReferencePart[] parts) : Expression
{
    public int Slot => slot;

    public ReadOnlySpan<ReferencePart> Parts => parts;

    /// <summary>The text that an escaped reference such as <c>\$a</c> prints; null for a reference that is not escaped.</summary>
    public string? EscapedText { get; init; }

    /// <summary>Characters that Velocity's lexer takes as part of the reference: half of the backslashes, and <c>#</c> or <c>$</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The text that is printed if a <c>#define</c> block contains itself too often, for which AWS has no handler.</summary>
    public string NullText { get; init; } = "";

    /// <summary>The part of the prefix that is printed once more before <see cref="NullText"/>.</summary>
    public string EscapePrefix { get; init; } = "";

    /// <summary>The reference as it is written in the template, for a trace.</summary>
    public string Text { get; init; } = "";

    /// <summary>True for <c>$\!a</c>, whose value is null.</summary>
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

    /// <summary>Returns true for every value except false. A reference without a value is true, too.</summary>
    public override bool IsTrue(Frame frame) => Execute(frame) switch
    {
        bool truth => truth,
        // Velocity converts the block to text: the block is rendered, and the text is null if the block contains itself too often.
        DefinedBlock block => block.Render() is not null,
        _ => true,
    };

    /// <summary>Prints a reference that only escapes a value, without an intermediate string; null for other references.</summary>
    public EscapePrinter? Printer { get; init; }

    /// <summary>True if nothing but the value is printed, as for nearly all references.</summary>
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
