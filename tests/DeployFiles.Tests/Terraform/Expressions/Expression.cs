namespace Sluice.DeployFiles.Tests.Terraform.Expressions;

/// <summary>An expression, or a string template, of Terraform.</summary>
internal sealed record Expression(ExpressionKind Kind, string Text, IReadOnlyList<Expression> Parts)
{
    public Expression(ExpressionKind kind, string text)
        : this(kind, text, [])
    {
    }

    /// <summary>Whether it is a string without any expression inside.</summary>
    public bool IsText => Kind == ExpressionKind.Text;

    /// <summary>What it refers to, without the variables of its own <c>for</c> expressions.</summary>
    public IEnumerable<Reference> References() => References([]);

    /// <summary>Returns the expression with other parts: each part for which the function returns one.</summary>
    public Expression Replace(Func<Expression, Expression?> other) => other(this) ?? this with { Parts = [.. Parts.Select(part => part.Replace(other))] };

    /// <summary>The calls of functions.</summary>
    public IEnumerable<Expression> Calls() => Parts.SelectMany(part => part.Calls()).Concat(Kind == ExpressionKind.Call ? [this] : []);

    /// <summary>Returns the expression as Terraform would read it again, always in the same form.</summary>
    public override string ToString() => ExpressionPrinter.Print(this);

    private IEnumerable<Reference> References(IReadOnlyList<string> variables)
    {
        switch (Kind)
        {
            case ExpressionKind.Name:
                return variables.Contains(Text) ? [] : [new(Text, [])];
            case ExpressionKind.Access when Parts[0].Kind == ExpressionKind.Name:
                var inside = Parts.Skip(1).SelectMany(step => step.References(variables));
                return variables.Contains(Parts[0].Text) ? inside : inside.Prepend(new(Parts[0].Text, [.. Parts.Skip(1)]));
            case ExpressionKind.For or ExpressionKind.MapFor:
                return Parts[0].References(variables).Concat(Parts.Skip(1).SelectMany(part => part.References([.. variables, .. Text.Split(',')])));
            default:
                return Parts.SelectMany(part => part.References(variables));
        }
    }
}
