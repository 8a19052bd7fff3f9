using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing.AwsServices;

/// <summary>Parses the pages in which a query or a scan reads items.</summary>
internal static class PageParser
{
    private const string Shape = "Return an object with two members: an array of the item's type, and a nullable string for the next page's token.";

    public static bool IsToken(OperationScope scope, ParameterModel parameter) =>
        BackendOperationParser.Symbol(scope, parameter)?.Attribute(WellKnown.PageToken) is not null;

    /// <summary>Returns the pages, or the problem with them. Both are null if the action reads no pages.</summary>
    public static (PageModel? Page, string? Problem) Parse(
        OperationScope scope, AwsAction action, AttributeData attribute, ImmutableArray<ParameterModel> parameters, ResultModel result)
    {
        var keys = attribute.Texts("PageKeys");
        var token = parameters.FirstOrDefault(parameter => IsToken(scope, parameter));
        if (token is null)
        {
            return (null, keys.Count == 0 ? null : "PageKeys has no effect without a parameter with [PageToken]. Add one, or remove PageKeys.");
        }

        if (action is not (AwsAction.DynamoDbQuery or AwsAction.DynamoDbScan))
        {
            return (null, $"'{token.Name}' has [PageToken], but only DynamoDbQuery and DynamoDbScan have pages. Remove the attribute.");
        }

        if (parameters.Count(parameter => IsToken(scope, parameter)) > 1)
        {
            return (null, "two parameters have [PageToken]. Keep one.");
        }

        if (token.Source != ParameterSource.Query || token.Type.Shape != TypeShape.String || token.IsRequired)
        {
            return (null, $"'{token.Name}' is the token of a page, which the first request does not have. Declare it as a 'string?' of the query.");
        }

        return keys.Count == 0
            ? (null, "a page token contains the values of key attributes. Name them in PageKeys.")
            : OfResult(scope, token, keys, result);
    }

    private static (PageModel? Page, string? Problem) OfResult(
        OperationScope scope, ParameterModel token, EquatableArray<string> keys, ResultModel result)
    {
        var members = Object(scope, result.Type)?.Members.Items.Where(member => member.IsWritten).ToList();
        var items = members?.Find(member => member.Type.Shape is TypeShape.Array or TypeShape.List);
        var next = members?.Find(member => member.Type is { Shape: TypeShape.String, IsNullable: true });
        if (members is not { Count: 2 } || items is null || next is null)
        {
            return (null, "its result is a page. " + Shape);
        }

        if (Object(scope, items.Type.Element) is not { } item)
        {
            return (null, "the items of a page are objects with properties. " + Shape);
        }

        var found = new List<PageKeyModel>();
        foreach (var key in keys)
        {
            if (item.Members.Items.FirstOrDefault(member => member.IsWritten && member.JsonName == key) is not { } member
                || !(member.Type.Shape <= TypeShape.Decimal || member.Type.Shape == TypeShape.Guid) || member.Type.Shape == TypeShape.Boolean)
            {
                return (null, $"PageKeys names '{key}', but the item has no text or number with that name in JSON. Add such a member to its type.");
            }

            if (found.Exists(other => other.Name == key))
            {
                return (null, $"PageKeys names '{key}' twice. Remove one of them.");
            }

            found.Add(new(key, member.Type));
        }

        return (new(token.WireName, found.ToEquatableArray(), items.Type.Element!, items.JsonName, next.JsonName), null);
    }

    private static ObjectTypeModel? Object(OperationScope scope, TypeRef? type) =>
        type is null ? null : scope.Types.NamedTypes.FirstOrDefault(named => named.Name == type.Name) as ObjectTypeModel;
}
