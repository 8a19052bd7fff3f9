namespace Sluice.DeployFiles.Tests.Terraform.Expressions;

/// <summary>Writes an expression, with parentheses around each operation inside of another expression.</summary>
internal static class ExpressionPrinter
{
    public static string Print(Expression expression)
    {
        var parts = expression.Parts;
        return expression.Kind switch
        {
            ExpressionKind.Text or ExpressionKind.Template => $"\"{Template(expression)}\"",
            ExpressionKind.Access => Inner(parts[0]) + string.Concat(parts.Skip(1)),
            ExpressionKind.Attribute => "." + expression.Text,
            ExpressionKind.Index => $"[{parts[0]}]",
            ExpressionKind.Splat => "[*]",
            ExpressionKind.Call => $"{expression.Text}({string.Join(", ", parts)})",
            ExpressionKind.Operation when expression.Text == "..." => parts[0] + "...",
            ExpressionKind.Operation when parts.Count == 1 => expression.Text + Inner(parts[0]),
            ExpressionKind.Operation => $"{Inner(parts[0])} {expression.Text} {Inner(parts[1])}",
            ExpressionKind.Conditional => $"{Inner(parts[0])} ? {Inner(parts[1])} : {Inner(parts[2])}",
            ExpressionKind.List => $"[{string.Join(", ", parts)}]",
            ExpressionKind.Map => $"{{{string.Join(", ", parts)}}}",
            ExpressionKind.Pair => $"({parts[0]}) = {parts[1]}",
            ExpressionKind.For => $"[for {expression.Text} in {parts[0]} : {parts[1]}{Condition(expression, 2)}]",
            ExpressionKind.MapFor => $"{{for {expression.Text} in {parts[0]} : {parts[1]} => {parts[2]}{Condition(expression, 3)}}}",
            _ => expression.Text,
        };
    }

    private static string Condition(Expression expression, int at) => expression.Parts.Count > at ? " if " + expression.Parts[at] : "";

    private static string Inner(Expression expression) =>
        expression.Kind is ExpressionKind.Operation or ExpressionKind.Conditional ? $"({expression})" : expression.ToString();

    // "$" before "${" would be an escape.
    private static string Separate(string text) => $"{Template(new(ExpressionKind.Text, text[..^1]))}${{\"{text[^1]}\"}}";

    private static string Template(Expression expression) => expression.Kind switch
    {
        ExpressionKind.Text => expression.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal),
        ExpressionKind.Template => string.Concat(expression.Parts.Select((part, at) =>
            part.IsText && part.Text[^1] is ('$' or '%') && at + 1 < expression.Parts.Count ? Separate(part.Text) : Template(part))),
        _ => $"${{{expression}}}",
    };
}
