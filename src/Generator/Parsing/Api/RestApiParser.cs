using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Parses the attributes of the assembly into the declaration of the API.</summary>
internal static class RestApiParser
{
    /// <summary>The values of <c>RequestValidation</c>.</summary>
    private const int Parameters = 1;

    private const int Body = 2;

    public static Parsed<RestApiModel> Parse(Declaration declaration, CancellationToken cancellation)
    {
        var (assembly, attribute) = (declaration.Symbol, declaration.Attribute);
        var bag = new DiagnosticBag();
        var name = attribute.Argument<string>(0) ?? "";
        if (name.Trim().Length is 0 or > 1024)
        {
            bag.Add(ApiRules.InvalidApiName, attribute.ArgumentPlace(0, cancellation));
        }

        var stage = attribute.NamedArgument("Stage", "prod")!;
        if (!IsStageText(StackParameters.Fill(assembly, stage)))
        {
            bag.Add(ApiRules.InvalidStage, attribute.NamedPlace("Stage", cancellation), stage);
        }

        _ = DeclaredException.At(assembly, declaration.Compilation.Assembly, bag, cancellation);
        var reader = new SettingReader(attribute, (IAssemblySymbol)assembly, bag, cancellation);
        var validation = attribute.NamedArgument("Validation", 0);
        var model = new RestApiModel
        {
            Name = reader.Reference("Name", name, text => text.Trim().Length is > 0 and <= 1024, "A name has 1 to 1024 characters.")!,
            Stage = reader.Reference("Stage", stage, IsStage, "Use 1 to 128 letters, digits, '_' and '-'.")!,
            Version = reader.Reference("Version", attribute.NamedArgument("Version", "1.0"), text => text.Length > 0, "Write a version.")!,
            Description = reader.Reference("Description", attribute.NamedArgument<string>("Description"), _ => true, ""),
            Cors = CorsParser.Parse(assembly, bag, cancellation),
            ValidatesParameters = (validation & Parameters) != 0,
            ValidatesBodies = (validation & Body) != 0,
            StageVariables = ParseVariables(assembly, bag, cancellation),
            Settings = ApiSettingsParser.Parse(attribute, assembly, reader, bag, cancellation),
            StackParameters = StackParameters.Parse(assembly, bag, cancellation),
            StackOutputs = StackTexts.Outputs(assembly, bag, cancellation),
        };
        reader.Fixed("Validation", "API Gateway's validators are a part of the document, which is made when the project is built.");
        reader.Fixed("BinaryMediaTypes", "The mapping templates depend on them, and they are made when the project is built.");
        reader.Finish();
        return new(bag.HasErrors ? null : model, attribute.Place(cancellation), bag.ToEquatableArray())
        {
            Authorizers = CognitoParser.Names(assembly),
            References = TextReferences.Api(assembly, cancellation),
            FindingsWithoutSam = AliasParser.WithoutSam(assembly, cancellation).ToEquatableArray(),
            FindingsOfTerraform = TerraformGaps.OfAssembly(assembly, cancellation).ToEquatableArray(),
            SettingPlace = !model.Settings.Stage.HasCache ? null : assembly.Attribute(WellKnown.StageSettings)!.NamedPlace("CacheSize", cancellation),
        };
    }

    private static EquatableArray<StageVariableModel> ParseVariables(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation)
    {
        var variables = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.StageVariable)))
        {
            var (name, value) = (attribute.Argument<string>(0) ?? "", attribute.Argument<string>(1) ?? "");
            if (name.Length is 0 or > 64 || !name.All(IsWord))
            {
                bag.Add(ApiRules.InvalidStageVariable, attribute.ArgumentPlace(0, cancellation), name, "a name has 1 to 64 letters A-Z, digits and '_'.");
            }
            else if (value.Length is 0 or > 512 || !StackTexts.WithoutReferences(value).All(c => IsWord(c) || "-._~:/?#&=,".IndexOf(c) >= 0))
            {
                bag.Add(
                    ApiRules.InvalidStageVariable, attribute.ArgumentPlace(1, cancellation), name,
                    "a value has 1 to 512 letters A-Z, digits and the characters - . _ ~ : / ? # & = and comma.");
            }
            else if (variables.ContainsKey(name))
            {
                bag.Add(ApiRules.DuplicateStageVariable, attribute.ArgumentPlace(0, cancellation), name);
            }
            else
            {
                variables.Add(name, value);
            }
        }

        return variables.Select(v => new StageVariableModel(v.Key, v.Value)).ToEquatableArray();
    }

    // Only parameters can be part of the name, because the local gateway and the documents need its value.
    private static bool IsStageText(string text) => StackTexts.WithoutReferences(text) is var rest && rest == text
        ? IsStage(text)
        : !text.Contains("${AWS::") && (rest.Length == 0 || IsStage(rest));

    private static bool IsStage(string name) => name.Length is > 0 and <= 128 && name.All(c => IsWord(c) || c == '-');

    private static bool IsWord(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';
}
