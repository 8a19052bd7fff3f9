namespace Sluice.DeployFiles.Tests.Terraform.Expressions;

/// <summary>A name, such as <c>var</c> or the type of a resource, with the steps that follow it.</summary>
internal sealed record Reference(string Root, IReadOnlyList<Expression> Steps)
{
    /// <summary>The name of the step at this place, if it is <c>.name</c>.</summary>
    public string? Name(int at) => at < Steps.Count && Steps[at].Kind == ExpressionKind.Attribute ? Steps[at].Text : null;

    public override string ToString() => Root + string.Concat(Steps);
}
