using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Parses a class with <c>[LambdaFunction]</c> into a function.</summary>
internal static class FunctionParser
{
    public static Parsed<DeclaredFunction> Parse(Declaration declaration, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)declaration.Symbol;
        var bag = new DiagnosticBag();
        if (FunctionShape.Problem(type, declaration.Compilation.Assembly) is var (rule, reason))
        {
            bag.Add(rule, type.SourceLocation(), type.Name, reason);
        }

        // The mistakes in a class of another project are reported there.
        foreach (var level in type.SelfAndBases())
        {
            if (level.SourceLocation() is { SourceTree: { } tree } && declaration.Compilation.ContainsSyntaxTree(tree))
            {
                _ = DeclaredException.At(level, declaration.Compilation.Assembly, bag, cancellation);
            }
        }

        var model = ParseSettings(type, declaration.Attribute, bag, cancellation);
        return new(bag.HasErrors ? null : model, type.SourceLocation(), bag.ToEquatableArray())
        {
            References = TextReferences.Function(type, cancellation),
            SettingPlace = type.Attribute(WellKnown.AsyncInvocation)?.Place(cancellation),
            FindingsOfTerraform = TerraformGaps.OfFunction(type, cancellation).ToEquatableArray(),
            FindingsWithoutSam = AliasParser.WithoutSam(type, declaration.Attribute, cancellation).ToEquatableArray(),
        };
    }

    /// <summary>Returns the class's name, preceded by the names of the types that contain it.</summary>
    private static string NestedName(INamedTypeSymbol type) => type.ContainingType is { } outer ? NestedName(outer) + type.Name : type.Name;

    private static DeclaredFunction ParseSettings(INamedTypeSymbol type, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        var model = new DeclaredFunction
        {
            ShortName = ResourceNames.From(NestedName(type)),
            TypeName = type.FullName(),
            Bases = type.SelfAndBases().Skip(1).Select(t => t.OriginalDefinition.FullName()).ToEquatableArray(),
            Name = attribute.NamedArgument<string>("Name"),
            Description = attribute.NamedArgument<string>("Description"),
            MemorySize = CheckMemory(attribute.NamedArgument("MemorySize", 512), attribute, bag, cancellation),
            Timeout = CheckTimeout(attribute.NamedArgument("Timeout", 10), attribute, bag, cancellation),
        };
        model = FunctionSettingsParser.Parse(model, type, attribute, bag, cancellation);
        var name = attribute.NamedArgument<string>("Name") is { } text ? StackParameters.Fill(type.ContainingAssembly, text) : null;
        Check(
            "Name", $"\"{name}\"", name is null || IsName(name), FunctionSettingsParser.NameCure + " It may contain ${AWS::StackName} and stack parameters.",
            attribute, bag, cancellation);
        if (model.Name is { } fixedName && FunctionSettingsParser.IsName(fixedName))
        {
            bag.Add(StackRules.FixedName, attribute.NamedPlace("Name", cancellation), fixedName, "function", StackParameters.FreeName(fixedName));
        }

        return model;
    }

    public static int CheckMemory(int megabytes, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        Check("MemorySize", Text(megabytes), FunctionSettingsParser.IsMemory(megabytes), FunctionSettingsParser.Memory, attribute, bag, cancellation);
        return megabytes;
    }

    public static int CheckTimeout(int seconds, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        Check("Timeout", Text(seconds), FunctionSettingsParser.IsTimeout(seconds), FunctionSettingsParser.TimeoutCure, attribute, bag, cancellation);
        return seconds;
    }

    private static void Check(
        string setting, string value, bool isValid, string cure, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (!isValid)
        {
            bag.Add(FunctionRules.InvalidFunctionSetting, attribute.NamedPlace(setting, cancellation), setting, value, cure);
        }
    }

    // The value of a reference that only a deployment knows is not checked.
    private static bool IsName(string name) => StackTexts.WithoutReferences(name) is var rest && rest == name
        ? FunctionSettingsParser.IsName(name)
        : rest.Length == 0 || FunctionSettingsParser.IsName(rest);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
