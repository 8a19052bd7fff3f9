using Microsoft.CodeAnalysis;
using Sluice.Contract;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[assembly: StackParameter]</c>.</summary>
internal static class StackParameters
{
    /// <summary>The parameters that a template without SAM has by itself.</summary>
    public static IReadOnlyList<string> OfPlainTemplate { get; } = [ResourceIds.CodeBucket, ResourceIds.CodeKey, BodyFile.Parameter];

    /// <summary>Returns the parameters by name, ordered by name, and adds findings about those that are not valid.</summary>
    public static EquatableArray<StackParameterModel> Parse(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        var parameters = new SortedDictionary<string, StackParameterModel>(StringComparer.Ordinal);
        foreach (var attribute in Attributes(assembly))
        {
            var model = Model(attribute);
            var isTaken = parameters.ContainsKey(model.Name) || model.Name == "InvokeUrl" || OfPlainTemplate.Contains(model.Name);
            if (NameProblem(model.Name, isTaken) is { } problem)
            {
                bag.Add(ApiRules.InvalidStackEntry, attribute.ArgumentPlace(0, cancellation), model.Name, problem);
                continue;
            }

            parameters.Add(model.Name, model);
            foreach (var (property, reason) in StackParameterChecks.Problems(model))
            {
                bag.Add(StackRules.InvalidParameter, attribute.NamedPlace(property, cancellation), property, model.Name, reason);
            }

            if (model.NoEcho && !string.IsNullOrEmpty(model.Default) && !model.IsStored)
            {
                bag.Add(StackRules.SecretWithDefault, attribute.NamedPlace("Default", cancellation), model.Name);
            }
        }

        return parameters.Values.ToEquatableArray();
    }

    /// <summary>Returns the parameter with the name, or null if the assembly declares none.</summary>
    public static StackParameterModel? Find(IAssemblySymbol assembly, string name) =>
        Attributes(assembly).FirstOrDefault(a => a.Argument<string>(0) == name) is { } attribute ? Model(attribute) : null;

    /// <summary>Returns the text with each parameter whose default is known replaced by that default.</summary>
    public static string Fill(ISymbol assembly, string text) =>
        text.Contains("${") ? Attributes(assembly).Aggregate(text, (filled, attribute) => Model(attribute).Fill(filled, unknown: null)) : text;

    /// <summary>Returns how to write a fixed name so that each stack has its own.</summary>
    public static string FreeName(string name) => $"Write \"${{AWS::StackName}}-{name}\", or let a stack parameter be the name or a part of it.";

    /// <summary>Returns what is wrong with the name of a parameter or an output, or null.</summary>
    public static string? NameProblem(string name, bool isTaken) =>
        name.Length is 0 or > 255 || !name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            ? "use 1 to 255 letters and digits."
        : isTaken ? "the name is already used. Choose another one."
        : null;

    private static IEnumerable<AttributeData> Attributes(ISymbol assembly) =>
        assembly.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.StackParameter));

    private static StackParameterModel Model(AttributeData attribute) => new(
        attribute.Argument<string>(0) ?? "", attribute.NamedArgument("Type", "String")!,
        attribute.NamedArgument<string>("Default"), attribute.NamedArgument<string>("Description"))
    {
        AllowedValues = attribute.Texts("AllowedValues"),
        AllowedPattern = attribute.NamedArgument<string>("AllowedPattern"),
        ConstraintDescription = attribute.NamedArgument<string>("ConstraintDescription"),
        NoEcho = attribute.NamedArgument("NoEcho", false),
        MinValue = Limit(attribute.NamedArgument("MinValue", double.NaN)),
        MaxValue = Limit(attribute.NamedArgument("MaxValue", double.NaN)),
        MinLength = attribute.NamedArgument("MinLength", -1) is var least and >= 0 ? least : null,
        MaxLength = attribute.NamedArgument("MaxLength", -1) is var most and >= 0 ? most : null,
    };

    private static string? Limit(double value) =>
        double.IsNaN(value) || double.IsInfinity(value) ? null : value.Invariant();
}
