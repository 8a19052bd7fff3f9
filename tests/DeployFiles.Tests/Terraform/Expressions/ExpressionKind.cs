namespace Sluice.DeployFiles.Tests.Terraform.Expressions;

/// <summary>What an expression of Terraform is. <see cref="Expression.Text"/> and <see cref="Expression.Parts"/> depend on it.</summary>
internal enum ExpressionKind
{
    /// <summary>The text of a string, without quotes and escapes.</summary>
    Text,

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Constant,

    /// <summary>A string with expressions or directives inside; its parts in their order.</summary>
    Template,

    /// <summary>A name that something else begins with, or a variable of <c>for</c>.</summary>
    Name,

    /// <summary>The first part, followed by steps: <see cref="Attribute"/>, <see cref="Index"/>, <see cref="Splat"/>.</summary>
    Access,

    /// <summary>A step <c>.name</c>.</summary>
    Attribute,

    /// <summary>A step <c>[part]</c>.</summary>
    Index,

    /// <summary>A step <c>[*]</c>.</summary>
    Splat,

    /// <summary>A function and its arguments.</summary>
    Call,

    /// <summary>An operator with one or two operands.</summary>
    Operation,

    /// <summary>Condition, value, other value.</summary>
    Conditional,

    /// <summary>The items of <c>[a, b]</c>.</summary>
    List,

    /// <summary>The <see cref="Pair"/>s of <c>{ a = b }</c>.</summary>
    Map,

    /// <summary>Key and value.</summary>
    Pair,

    /// <summary>Source, item, and a condition if there is one. The text has the names of the variables, separated by a comma.</summary>
    For,

    /// <summary>The same for a map, with key and value of each entry in the place of the item.</summary>
    MapFor,
}
