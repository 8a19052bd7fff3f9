using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.AwsServices;

/// <summary>Parses an attribute such as <c>[SqsSendMessage]</c> into the service action that API Gateway calls.</summary>
internal static class AwsActionParser
{
    private const string StageVariable = "$stageVariables.";

    /// <summary>Returns the method's attribute for an AWS action, or null.</summary>
    public static AttributeData? Find(IMethodSymbol method) =>
        method.GetAttributes().FirstOrDefault(a => a.AttributeClass?.BaseType.Is(WellKnown.AwsAction) == true);

    public static AwsIntegrationModel? Parse(OperationScope scope, AttributeData attribute, ImmutableArray<ParameterModel> parameters, ResultModel result)
    {
        var name = attribute.AttributeClass!.Name;
        if (!Enum.TryParse<AwsAction>(name.Substring(0, name.Length - "Attribute".Length), out var action))
        {
            return null;
        }

        var (page, problem) = PageParser.Parse(scope, action, attribute, parameters, result);
        var resource = attribute.Argument<string>(0) ?? "";
        var variable = resource.StartsWith(StageVariable, StringComparison.Ordinal) ? resource.Substring(StageVariable.Length) : null;
        var model = new AwsIntegrationModel
        {
            Action = action,
            Resource = variable is null ? resource : "",
            StageVariable = variable,
            GroupBy = attribute.NamedArgument<string>("GroupBy"),
            Source = attribute.NamedArgument("Source", "")!,
            DetailType = attribute.NamedArgument("DetailType", "")!,
            Keys = Keys(scope, parameters),
            OnlyNew = attribute.NamedArgument("OnlyNew", false),
            OnlyExisting = attribute.NamedArgument("OnlyExisting", false),
            Page = page,
            Index = attribute.NamedArgument<string>("Index"),
            Limit = attribute.NamedArgument("Limit", 100),
            Descending = attribute.NamedArgument("Descending", false),
            ObjectKey = attribute.Argument<string>(1) ?? "",
        };
        problem ??= AwsActionChecks.ResourceProblem(model) ?? AwsActionChecks.Problem(model, scope, parameters, result);
        if (problem is not null)
        {
            scope.Diagnostics.Add(BackendRules.InvalidAction, attribute.Place(scope.Cancellation), scope.Method.Name, problem);
            return null;
        }

        TemplateFileParser.Check(scope, model);
        return model.Kind == AwsActionKind.Object ? WithMappings(scope, attribute, model, parameters) : model;
    }

    // The object's key is a path, and parameters can become headers, as for an HTTP backend.
    private static AwsIntegrationModel WithMappings(
        OperationScope scope, AttributeData attribute, AwsIntegrationModel model, ImmutableArray<ParameterModel> parameters)
    {
        var mappings = new HttpMappings(scope, model.ObjectKey, isProxy: false, hasBody: model.Action == AwsAction.S3PutObject);
        mappings.Add(parameters);
        mappings.CheckVariables(attribute.ArgumentPlace(1, scope.Cancellation));
        return model with { Parameters = mappings.Parameters.ToEquatableArray() };
    }

    private static EquatableArray<BodyMemberModel> Keys(OperationScope scope, ImmutableArray<ParameterModel> parameters) => parameters
        .Where(parameter => parameter.Source != ParameterSource.Body && !PageParser.IsToken(scope, parameter))
        .Select(parameter => new BodyMemberModel(
            BackendOperationParser.Symbol(scope, parameter)?.GetAttributes()
                .FirstOrDefault(a => a.AttributeClass is { Name: "KeyAttribute", ContainingType: { } outer } && outer.Is(WellKnown.To))
                ?.Argument<string>(0) ?? parameter.WireName,
            parameter.Name))
        .ToEquatableArray();
}
