using System.Collections.Immutable;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.AwsServices;

/// <summary>Checks that a mapping template can read and write a DynamoDB item of the type. It can handle simple values and lists of them.</summary>
internal static class DynamoDbChecks
{
    public static string? Problem(AwsIntegrationModel model, OperationScope scope, ImmutableArray<ParameterModel> parameters, ResultModel result)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Source is ParameterSource.Query or ParameterSource.Header && !PageParser.IsToken(scope, parameter))
            {
                return $"'{parameter.Name}' may be absent, but a request needs its key. Take it from the path, the authorizer or the context.";
            }
        }

        var body = parameters.FirstOrDefault(p => p.Source == ParameterSource.Body);
        var hasOwnResponse = scope.Method.Attribute(WellKnown.ResponseTemplate) is not null;
        return RequestProblem(model, scope, body) ?? (hasOwnResponse ? null : ResultProblem(model, scope, result));
    }

    private static string? RequestProblem(AwsIntegrationModel model, OperationScope scope, ParameterModel? body) => model.Action switch
    {
        AwsAction.DynamoDbPutItem when body is null => "it has nothing to write. Give it a [FromBody] parameter.",
        AwsAction.DynamoDbPutItem when model.OnlyNew && model.Keys.Count == 0 => "OnlyNew needs the key among the parameters.",
        AwsAction.DynamoDbPutItem => TypeProblem(scope, body!.Type),
        AwsAction.DynamoDbUpdateItem when body is null => "it has nothing to change. Give it a [FromBody] parameter.",
        AwsAction.DynamoDbUpdateItem when model.Keys.Count == 0 => "it has no key. Give it a path parameter.",
        AwsAction.DynamoDbUpdateItem => TypeProblem(scope, body!.Type),
        _ when body is not null => "it takes no body.",
        AwsAction.DynamoDbScan when model.Keys.Count > 0 => "a scan has no key. Remove the parameter, or use DynamoDbQuery.",
        AwsAction.DynamoDbQuery or AwsAction.DynamoDbScan when model.Limit is < 1 or > 1000 =>
            "a template can read 1 to 1,000 items. Set Limit to a number between them.",
        AwsAction.DynamoDbScan => null,
        _ when model.Keys.Count == 0 => "it has no key. Give it a path parameter.",
        AwsAction.DynamoDbQuery when model.Keys.Count > 1 => "a query has one key. Keep one parameter.",
        AwsAction.DynamoDbQuery when model.Page?.Keys.Items.FirstOrDefault(key => key.Name == model.Keys[0].Name) is { } own =>
            $"'{own.Name}' is the partition key of the query, whose value comes from the request and not from a token. Remove it from PageKeys.",
        _ => null,
    };

    private static string? ResultProblem(AwsIntegrationModel model, OperationScope scope, ResultModel result)
    {
        var item = model.Page is { } page ? page.Item
            : model.Action is AwsAction.DynamoDbQuery or AwsAction.DynamoDbScan ? result.Type?.Element
            : result.Type;
        return model.Action switch
        {
            AwsAction.DynamoDbPutItem => result.Type is null ? null : "DynamoDB returns no item here. Return nothing.",
            AwsAction.DynamoDbUpdateItem or AwsAction.DynamoDbDeleteItem => item is null ? null : TypeProblem(scope, item),
            AwsAction.DynamoDbQuery or AwsAction.DynamoDbScan when item is null => "its result is a list. Return an array of the item's type.",
            _ when item is null => "its result is an item. Return its type.",
            _ => TypeProblem(scope, item),
        };
    }

    private static string? TypeProblem(OperationScope scope, TypeRef type)
    {
        if (scope.Types.NamedTypes.FirstOrDefault(t => t.Name == type.Name) is not ObjectTypeModel model)
        {
            return "an item is an object with properties.";
        }

        return model.Members.Items.FirstOrDefault(member => !IsSimple(member.Type)
            && !(member.Type is { Shape: TypeShape.Array or TypeShape.List, Element: { } element } && IsSimple(element))) is { } deep
            ? $"'{deep.Name}' is neither a simple value nor a list of simple values. Leave it out, or use a function."
            : null;
    }

    private static bool IsSimple(TypeRef type) => type.Shape <= TypeShape.Uri || type.Shape == TypeShape.Enum;
}
