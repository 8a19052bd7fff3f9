using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Model.Operations;

/// <summary>A filter that wraps an operation.</summary>
internal sealed record FilterModel
{
    /// <summary>The expression of the <c>FilterContext</c> in generated code.</summary>
    public const string Context = "this";

    /// <summary>Stands for the <c>FilterNext</c>.</summary>
    public const string Next = "next";

    /// <summary>The name of the filter's class, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The arguments of its method, in the order of the method's parameters.</summary>
    public EquatableArray<FilterArgumentModel> Arguments { get; init; }

    /// <summary>The services that its constructor takes. If there are any, the class is constructed for each invocation.</summary>
    public EquatableArray<ServiceModel> Services { get; init; }

    /// <summary>How a filter that is constructed for one invocation is disposed.</summary>
    public HandlerDisposal Disposal { get; init; }

    /// <summary>The statuses of the problems with which it may answer.</summary>
    public EquatableArray<int> Statuses { get; init; }

    public bool UsesServices => Services.Count > 0 || Arguments.Items.Any(a => a.Special is { Source: ParameterSource.Service });

    /// <summary>True if its method takes values of the request.</summary>
    public bool Binds => Arguments.Items.Any(a => a.Bound is not null);
}
