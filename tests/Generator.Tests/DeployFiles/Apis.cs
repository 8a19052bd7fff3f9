using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Tests.DeployFiles;

/// <summary>Small APIs as the parser would hand them over.</summary>
internal static class Apis
{
    public static ApiModel Tutorial { get; } = Api("MappingTemplateTutorial", [Function("MapTemplate")], [
        Operation("ANY", "/{proxy+}", "MapTemplate", "MapTemplateEcho", new ResultModel(200, Type(TypeShape.MethodRequest)), [
            Parameter("request", ParameterSource.MethodRequest, Type(TypeShape.MethodRequest)),
        ]),
    ]);

    public static ApiModel Orders { get; } = Api("Orders", [Function("OrdersFunction") with { Description = "Keeps the orders" }], [
        Operation("GET", "/customers/{customerId}/orders", "OrdersFunction", "OrdersFunctionList", new ResultModel(200, List(Order)), [
            Parameter("customerId", ParameterSource.Path, Type(TypeShape.Guid)),
            Parameter("limit", ParameterSource.Query, Type(TypeShape.Int32)) with { IsRequired = false, DefaultExpression = "20", Constraints = new() { Minimum = "1", Maximum = "100" } },
            Parameter("sort", ParameterSource.Query, Sort) with { IsRequired = false, DefaultExpression = "(global::N.Sort)0" },
            Parameter("cancellation", ParameterSource.Cancellation, Type(TypeShape.CancellationToken)) with { IsRequired = false },
        ]) with { Types = Types },
        Operation("POST", "/customers/{customerId}/orders", "OrdersFunction", "OrdersFunctionPlace", new ResultModel(201, Order, "The order as it was taken"), [
            Parameter("customerId", ParameterSource.Path, Type(TypeShape.Guid)) with { Description = "Whose order it is" },
            Parameter("tenant", ParameterSource.Header, Type(TypeShape.String)) with { WireName = "x-tenant" },
            Parameter("order", ParameterSource.Body, NewOrder) with { Description = "What is ordered" },
            Parameter("traceId", ParameterSource.Header, Text) with { WireName = "x.trace.id", IsRequired = false },
            Parameter("dryRun", ParameterSource.Query, Type(TypeShape.Boolean)) with { IsRequired = false, DefaultExpression = "false" },
        ]) with
        {
            Types = Types,
            Summary = "Places an order",
            Remarks = "Nothing is \"charged\" yet.",
            Obsolete = "Orders come by mail now.",
            Throws = Array(new ThrowsModel("global::N.UnknownCustomerException", 404, "The customer is not known")),
        },
    ]) with
    { StageVariables = Array(new StageVariableModel("greeting", "hello")) };

    /// <summary>One function, one operation, nothing in the payload for sure; every source that need not be there.</summary>
    public static ApiModel Optional { get; } = Api("Optional", [Function("Search") with { Name = "search" }], [
        Operation("DELETE", "/", "Search", "SearchDelete", new ResultModel(204, null), [
            Parameter("limit", ParameterSource.Query, Text) with { IsRequired = false },
            Parameter("größe", ParameterSource.Query, Text) with { WireName = "Limit", IsRequired = false },
            Parameter("tenant", ParameterSource.Header, Text) with { WireName = "x-tenant", IsRequired = false },
            Parameter("caller", ParameterSource.Context, Text) with { WireName = "identity.sourceIp", IsRequired = false },
            Parameter("at", ParameterSource.Context, Type(TypeShape.Int64)) with { WireName = "requestTimeEpoch", IsRequired = false },
            Parameter("user", ParameterSource.Authorizer, Text) with { WireName = "principalId", IsRequired = false },
            Parameter("groups", ParameterSource.Authorizer, Text) with { WireName = "claims.cognito:groups", IsRequired = false },
            Parameter("greeting", ParameterSource.StageVariable, Text) with { IsRequired = false },
        ]),
    ]);

    /// <summary>Forms, raw bodies, maps, members of the body, and bytes.</summary>
    public static ApiModel Sources { get; } = Api("Sources", [Function("Files")], [
        Operation("POST", "/form", "Files", "FilesForm", new ResultModel(204, null), [
            Parameter("name", ParameterSource.Form, Type(TypeShape.String)),
            Parameter("tags", ParameterSource.Form, List(Text)) with { WireName = "tag[]", IsRequired = false },
        ]),
        Operation("POST", "/members", "Files", "FilesMembers", new ResultModel(204, null), [
            Parameter("query", ParameterSource.QueryMap, Text) with { IsRequired = false },
            Parameter("authorizer", ParameterSource.AuthorizerMap, Text) with { IsRequired = false },
            Parameter("name", ParameterSource.BodyMember, Type(TypeShape.String)),
            Parameter("count", ParameterSource.BodyMember, Type(TypeShape.Int32)) with { IsRequired = false },
        ]),
        Operation("POST", "/picture", "Files", "FilesPicture", new ResultModel(201, Type(TypeShape.Bytes)) { DeclaredType = "byte[]", Form = ResultForm.Binary, MediaType = "image/png" }, [
            Parameter("headers", ParameterSource.HeaderMap, Text) with { IsRequired = false },
            Parameter("body", ParameterSource.RawBody, Type(TypeShape.Bytes)) with { MediaTypes = new(["image/png"]) },
        ]),
    ]);

    /// <summary>Everything checked by the service.</summary>
    public static ApiModel Validated { get; } = Orders with { ValidatesParameters = true, ValidatesBodies = true };

    /// <summary>For the pages of one origin.</summary>
    public static ApiModel Cors { get; } = WithCors(Orders, new()
    {
        Origins = Array("https://app.example.com"),
        AllowCredentials = true,
        AllowHeaders = Array("Authorization"),
        ExposeHeaders = Array("X-Count"),
        MaxAge = 600,
    });

    /// <summary>For the pages of several origins.</summary>
    public static ApiModel Origins { get; } = WithCors(Optional, new() { Origins = Array("https://a.example", "http://localhost:3000"), MaxAge = 600 });

    /// <summary>Too large for CloudFormation's inline limit, and for a function's policy.</summary>
    public static ApiModel Large { get; } = Orders with
    {
        Operations = Enumerable.Range(0, 40)
            .Select(i => Orders.Operations[0] with { OperationId = "Op" + i, Route = Route($"/customers/{{customerId}}/o{i}") })
            .ToEquatableArray(),
    };

    public static Dictionary<string, ApiModel> All { get; } = new() { ["tutorial"] = Tutorial, ["orders"] = Orders, ["optional"] = Optional, ["validated"] = Validated, ["cors"] = Cors, ["origins"] = Origins, ["sources"] = Sources };

    public static TypeRef Text => Type(TypeShape.String) with { IsNullable = true };

    private static ApiModel WithCors(ApiModel api, CorsModel cors) =>
        api with { Cors = cors, Operations = api.Operations.Items.Select(operation => operation with { Cors = cors }).ToEquatableArray() };

    private static TypeRef Order => new() { Name = "global::N.Order", Shape = TypeShape.Object };

    private static TypeRef NewOrder => new() { Name = "global::N.NewOrder", Shape = TypeShape.Object };

    private static TypeRef Line => new() { Name = "global::N.Line", Shape = TypeShape.Object };

    private static TypeRef Sort => new() { Name = "global::N.Sort", Shape = TypeShape.Enum, IsValueType = true };

    private static EquatableArray<NamedTypeModel> Types => new NamedTypeModel[]
    {
        new ObjectTypeModel { Name = "global::N.Line", Id = "Line", IsRead = true, IsWritten = true, Members = Array(Member("Sku", Type(TypeShape.String)) with { Constraints = new() { MinLength = 3, MaxLength = 12, Pattern = "[A-Z]+|\\d+" } }, Member("Count", Type(TypeShape.Int32))) },
        new ObjectTypeModel
        {
            Name = "global::N.NewOrder",
            Id = "NewOrder",
            IsRead = true,
            IsWritten = true,
            Description = "An order */ before it has a number",
            Members = Array(Member("Lines", List(Line)) with { Constraints = new() { MaxLength = 50 } }, Member("Note", Text) with { IsRequired = false, Description = "For the packer" }),
        },
        new ObjectTypeModel
        {
            Name = "global::N.Order",
            Id = "Order",
            IsWritten = true,
            Members = Array(
                Member("Id", Type(TypeShape.Guid)),
                Member("Total", Type(TypeShape.Decimal)),
                Member("PlacedAt", Type(TypeShape.DateTimeOffset)),
                Member("Order", NewOrder),
                Member("Follows", Order with { IsNullable = true }),
                Member("Shown", Text with { IsNullable = false }) with { Omission = MemberOmission.WhenNull },
                Member("Tags", new TypeRef { Name = "Dictionary", Shape = TypeShape.Dictionary, Element = Text }),
                Member("Photo", Type(TypeShape.Bytes)),
                Member("Extra", Type(TypeShape.JsonElement))),
        },
        new EnumTypeModel(Array(new EnumMemberModel("Newest", "Newest", "0"), new EnumMemberModel("Oldest", "Oldest", "1")), true) { Name = "global::N.Sort", Id = "Sort" },
    }.ToEquatableArray();

    public static ApiModel Api(string name, ApiFunction[] functions, ApiOperation[] operations) => new(
        new() { Name = name, Stage = "prod", Version = "1.0" },
        new("My.Service", "dotnet10", NeedsMain: true))
    {
        Functions = functions.ToEquatableArray(),
        Operations = operations.ToEquatableArray(),
    };

    public static ApiFunction Function(string id) =>
        new(new DeclaredFunction { ShortName = id, TypeName = "global::N." + id, MemorySize = 512, Timeout = 10 }, id);

    public static ApiOperation Operation(string method, string route, string function, string id, ResultModel result, ParameterModel[] parameters)
    {
        var declaration = new DeclaredOperation
        {
            OperationId = id,
            HttpMethod = method,
            Route = Route(route),
            OwnerName = "global::N." + function,
            Integration = LambdaIntegrationModel.Instance,
            Handler = new() { TypeName = "global::N." + function, MethodName = "M", Shape = ReturnShape.Value },
            Parameters = parameters.ToEquatableArray(),
            Result = result,
        };
        return new(declaration, function);
    }

    public static ParameterModel Parameter(string name, ParameterSource source, TypeRef type) =>
        new() { Name = name, WireName = name, Source = source, Type = type, IsRequired = true };

    public static TypeRef Type(TypeShape shape) => new() { Name = "global::System." + shape, Shape = shape };

    private static TypeRef List(TypeRef element) => new() { Name = "List", Shape = TypeShape.List, Element = element };

    private static MemberModel Member(string name, TypeRef type) =>
        new() { Name = name, JsonName = char.ToLowerInvariant(name[0]) + name[1..], Type = type, IsRequired = true, IsWritten = true, Setting = MemberSetting.Constructor };

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : IEquatable<T> => items.ToEquatableArray();

    private static RouteModel Route(string template) => new(template, template.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Select(segment => !segment.StartsWith('{') ? new RouteSegmentModel(RouteSegmentKind.Literal, segment)
            : segment.EndsWith("+}", StringComparison.Ordinal) ? new RouteSegmentModel(RouteSegmentKind.Greedy, segment[1..^2])
            : new RouteSegmentModel(RouteSegmentKind.Variable, segment[1..^1]))
        .ToEquatableArray());
}
