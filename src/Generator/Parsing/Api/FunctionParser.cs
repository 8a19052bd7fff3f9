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
            SettingPlace = model.SnapStart ? declaration.Attribute.NamedPlace("SnapStart", cancellation) : null,
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
            Timeout = attribute.NamedArgument("Timeout", 10),
        };
        model = FunctionSettingsParser.Parse(model, type, attribute, bag, cancellation);
        CheckTimeout(model.Timeout, attribute, bag, cancellation);
        Check(
            "Name", $"\"{model.Name}\"", model.Name is null || IsName(model.Name), "A function's name has 1 to 64 letters A-Z, digits, '-' and '_'.",
            attribute, bag, cancellation);
        return model;
    }

    public static int CheckMemory(int megabytes, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        Check("MemorySize", Text(megabytes), FunctionSettingsParser.IsMemory(megabytes), FunctionSettingsParser.Memory, attribute, bag, cancellation);
        return megabytes;
    }

    public static int CheckTimeout(int seconds, AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        Check("Timeout", Text(seconds), seconds is >= 1 and <= 900, "Use 1 to 900 seconds.", attribute, bag, cancellation);
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

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 64
        && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
