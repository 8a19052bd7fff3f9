using Sluice.MappingTemplates.Gateway;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Evaluation;

/// <summary>
/// Prints <c>$util.escapeJavaScript(…)</c>, with or without the <c>replaceAll</c> that restores apostrophes, directly into the output. It exists because
/// every safe template does this with every value.
/// </summary>
internal sealed class EscapePrinter(Expression argument, bool keepsApostrophes)
{
    // A regular expression for a backslash and an apostrophe.
    private const string EscapedApostrophe = @"\\'";

    /// <summary>Creates a printer for the parts of a reference to <c>$util</c>. Returns null if the parts do something else.</summary>
    public static EscapePrinter? TryCreate(ReferencePart[] parts) => parts switch
    {
        [MethodPart { Name: "escapeJavaScript", Arguments: [var value] }] => new EscapePrinter(value, keepsApostrophes: false),
        [
            MethodPart { Name: "escapeJavaScript", Arguments: [var value] },
            MethodPart { Name: "replaceAll", Arguments: [ConstantNode { Value: EscapedApostrophe }, ConstantNode { Value: "'" }] },
        ] => new EscapePrinter(value, keepsApostrophes: true),
        _ => null,
    };

    public void Print(Frame frame, int position)
    {
        frame.Step();
        var value = argument.Evaluate(frame);
        frame.Position = position;
        if (value is null)
        {
            return;
        }

        var text = value as string ?? JavaValue.ToText(value, frame);
        frame.Spend(text.Length);
        JavaScriptEscaper.Append(frame.Sink, text, keepsApostrophes);
    }
}
