using System.Globalization;
using System.Text;
using Sluice.Contract;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>
/// Makes the mapping templates for DynamoDB's requests and responses. Every value of the client is written between quotes, including numbers, which
/// DynamoDB expects as strings. An empty text is left out, because a template cannot distinguish it from an absent one.
/// </summary>
/// <remarks>
/// DynamoDB refuses a value without a type (<c>{}</c>) before it stores anything. It answers 400, <c>ValidationException</c>, "Supplied
/// AttributeValue is empty, must contain exactly one of the supported datatypes". Source: responses of the service quoted in
/// github.com/aws/aws-sdk-js, issues 381 and 43.
/// </remarks>
internal static class ItemTemplate
{
    /// <summary>The length of the longest list that a loop reads whole.</summary>
    public const int MaxElements = Vtl.MaxRounds;

    private const string Refused = "{}";

    private static readonly string TooLong =
        ProblemTemplate.Instead(502, ",\"detail\":\"A stored list has more than 1,000 elements, which is more than a mapping template can read.\"");

    public static string Request(OperationModel operation, AwsIntegrationModel aws)
    {
        var text = new StringBuilder();
        if (aws.Page is not null || operation.Parameters.Items.Any(parameter => parameter.Source == ParameterSource.Path))
        {
            text.Append(Vtl.SetParams);
        }

        return aws.Action switch
        {
            AwsAction.DynamoDbGetItem => text.Append("{\"TableName\":").Append(AwsResource.Json(aws))
                .Append(",\"Key\":{").Append(Keys(operation, aws)).Append("}}").ToString(),
            AwsAction.DynamoDbDeleteItem => text.Append("{\"TableName\":").Append(AwsResource.Json(aws))
                .Append(",\"Key\":{").Append(Keys(operation, aws)).Append('}').Append(Names(aws)).Append(Condition(aws))
                .Append(ReturnValues(operation, "ALL_OLD")).Append('}').ToString(),
            AwsAction.DynamoDbPutItem => Put(text, operation, aws),
            AwsAction.DynamoDbUpdateItem => text.Append(UpdateTemplate.Emit(operation, aws, Keys(operation, aws))).ToString(),
            _ => Read(text, operation, aws),
        };
    }

    /// <summary>Returns the template that turns an item into the JSON of the operation's result, or into a 404 if there is no item.</summary>
    /// <param name="type">The type of the result.</param>
    /// <param name="member">The member of DynamoDB's response that contains the item.</param>
    public static string Item(ObjectTypeModel type, string member = "Item")
    {
        var check = LongLists(type);
        return "#set($item = $input.path('$." + member + "'))\n#set($comma = '')\n" + check + "#if($item == '')\n" + ProblemTemplate.Instead(404)
            + (check.Length == 0 ? "" : "#elseif($long != '')\n" + TooLong) + "#else\n" + Members(type) + "\n#end";
    }

    /// <summary>Returns the template that turns items into a JSON array, or into a page.</summary>
    /// <param name="type">The type of the items.</param>
    /// <param name="page">The pages, or null if the result is the array.</param>
    public static string Items(ObjectTypeModel type, PageModel? page)
    {
        var check = LongLists(type);
        var array = "[##\n#foreach($item in $items)\n#set($comma = '')\n#if($foreach.count > 1),#end\n" + Members(type) + "##\n#end\n]";
        return "#set($items = $input.path('$.Items'))\n"
            + (check.Length == 0 ? "" : "#foreach($item in $items)\n" + check + "#end\n#if($long != '')\n" + TooLong + "#else\n")
            + (page is null ? array : PageTemplate.Result(page, array))
            + (check.Length == 0 ? "" : "#end");
    }

    /// <summary>Returns the member of a request that makes it depend on an existing item, or an empty text.</summary>
    public static string Condition(AwsIntegrationModel aws) =>
        aws.OnlyExisting ? ",\"ConditionExpression\":" + Vtl.JsonText("attribute_exists(#k)") : "";

    /// <summary>Returns the name that <see cref="Condition"/> uses, as a member of a JSON object.</summary>
    public static string ConditionName(AwsIntegrationModel aws) => Vtl.JsonText("#k") + ":" + Vtl.JsonText(aws.Keys[0].Name);

    /// <summary>Returns the member of a request that asks for the item, or an empty text if the operation does not return it.</summary>
    public static string ReturnValues(OperationModel operation, string values) =>
        operation.Result.Type is null && operation.ResponseTemplate is null ? "" : ",\"ReturnValues\":\"" + values + "\"";

    private static string LongLists(ObjectTypeModel type) =>
        string.Concat(type.Members.Items.Where(member => member.IsWritten && IsList(member.Type)).Select(member => "$item" + Vtl.Member(member.JsonName) + ".L")
            .Select(list => "#if(" + list + " != '')#if(" + IsLong(list) + ")#set($long = 'x')#end#end\n"));

    private static string IsLong(string list) => list + ".size() > " + MaxElements.ToString(CultureInfo.InvariantCulture);

    private static bool IsList(TypeRef type) => type.Shape is TypeShape.Array or TypeShape.List;

    private static string Put(StringBuilder text, OperationModel operation, AwsIntegrationModel aws)
    {
        var body = operation.Parameters.Items.First(parameter => parameter.Source == ParameterSource.Body);
        var type = (ObjectTypeModel)operation.Types.Items.First(t => t.Name == body.Type.Name);
        var keys = Keys(operation, aws);
        text.Append("#set($body = $input.path('$'))\n");
        if (keys.Length == 0)
        {
            text.Append("#set($comma = '')\n");
        }

        text.Append("{\"TableName\":").Append(AwsResource.Json(aws));
        if (aws.OnlyNew)
        {
            text.Append(",\"ConditionExpression\":").Append(Vtl.JsonText("attribute_not_exists(#k)"))
                .Append(",\"ExpressionAttributeNames\":{").Append(Vtl.JsonText("#k")).Append(':').Append(Vtl.JsonText(aws.Keys[0].Name)).Append('}');
        }

        text.Append(",\"Item\":{").Append(keys).Append("##\n")
            .Append("#if(").Append(BodyTemplate.IsNoObject(body.IsRequired)).Append(')').Append(keys.Length == 0 ? "" : ",")
            .Append(Vtl.JsonText(PayloadContract.NotJson)).Append(':').Append(Refused).Append(keys.Length == 0 ? "#set($comma = ',')#end\n" : "#end\n");
        foreach (var member in type.Members.Items.Where(member => aws.Keys.Items.All(key => key.Name != member.JsonName)))
        {
            var value = "$body" + Vtl.Member(member.JsonName);
            text.Append("#if(").Append(value).Append(" != '')").Append(keys.Length == 0 ? "$comma" : ",")
                .Append(Vtl.JsonText(member.JsonName)).Append(':').Append(Attribute(member.Type, value))
                .Append(keys.Length == 0 ? "#set($comma = ',')#end\n" : "#end\n");
        }

        return text.Append("}}").ToString();
    }

    // The request of a query or a scan.
    private static string Read(StringBuilder text, OperationModel operation, AwsIntegrationModel aws)
    {
        var request = new StringBuilder("{\"TableName\":").Append(AwsResource.Json(aws));
        if (aws.Index is not null)
        {
            request.Append(",\"IndexName\":").Append(Vtl.JsonText(aws.Index));
        }

        var limit = ",\"Limit\":" + aws.Limit.ToString(CultureInfo.InvariantCulture);
        var partition = "";
        if (aws.Action == AwsAction.DynamoDbScan)
        {
            request.Append(limit);
        }
        else
        {
            var key = Key(operation.Parameters.Items.First(p => p.Name == aws.Keys[0].Parameter));
            partition = Vtl.JsonText(aws.Keys[0].Name) + ":" + key;
            request.Append(",\"KeyConditionExpression\":").Append(Vtl.JsonText("#k = :k"))
                .Append(",\"ExpressionAttributeNames\":{").Append(ConditionName(aws))
                .Append("},\"ExpressionAttributeValues\":{\":k\":").Append(key).Append('}').Append(limit)
                .Append(",\"ScanIndexForward\":").Append(aws.Descending ? "false" : "true");
        }

        if (aws.Page is not { } page)
        {
            return text.Append(request).Append('}').ToString();
        }

        request.Append(PageTemplate.Start(page, partition)).Append('}');
        return text.Append(PageTemplate.Read(page)).Append(PageTemplate.OrRefused(request.ToString())).ToString();
    }

    private static string Names(AwsIntegrationModel aws) => aws.OnlyExisting ? ",\"ExpressionAttributeNames\":{" + ConditionName(aws) + "}" : "";

    private static string Keys(OperationModel operation, AwsIntegrationModel aws) => string.Join(",", aws.Keys.Items.Select(key =>
        Vtl.JsonText(key.Name) + ":" + Key(operation.Parameters.Items.First(parameter => parameter.Name == key.Parameter))));

    // A path value arrives percent-encoded. A plus sign in it is a plus sign, whereas in a form it stands for a space.
    private static string Key(ParameterModel parameter)
    {
        var reference = RequestTemplate.Reference(parameter);
        var value = parameter.Source == ParameterSource.Path ? "$util.urlDecode(" + reference + ".replaceAll(\"[+]\",\"%2B\"))" : "\"" + reference + "\"";
        return "{\"" + Letter(parameter.Type) + "\":" + Vtl.Quoted(value) + "}";
    }

    /// <summary>Returns the JSON of an attribute's value.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="value">The reference to the value in the body.</param>
    public static string Attribute(TypeRef type, string value) => type.Shape switch
    {
        TypeShape.Boolean => "{\"BOOL\":#if(\"" + value + "\" == 'true')true#else false#end}",

        TypeShape.Array or TypeShape.List =>
            "#if(" + IsLong(value) + ")" + Refused + "#else {\"L\":[#foreach($one in " + value + ")#if($foreach.count > 1),#end"
            + Attribute(type.Element!, "$one") + "#end]}#end",
        _ => "{\"" + Letter(type) + "\":" + Vtl.Quoted("\"" + value + "\"") + "}",
    };

    private static string Members(ObjectTypeModel type)
    {
        var text = new StringBuilder("{##\n");
        foreach (var member in type.Members.Items.Where(member => member.IsWritten))
        {
            var attribute = "$item" + Vtl.Member(member.JsonName);
            var value = attribute + "." + (IsList(member.Type) ? "L" : Letter(member.Type));
            text.Append("#if(").Append(value).Append(" != '')$comma").Append(Vtl.JsonText(member.JsonName)).Append(':')
                .Append(Value(member.Type, value)).Append("#set($comma = ',')#end\n");
        }

        return text.Append('}').ToString();
    }

    private static string Value(TypeRef type, string value) => type.Shape switch
    {
        TypeShape.Array or TypeShape.List =>
            "[#foreach($one in " + value + ")#if($foreach.count > 1),#end" + Value(type.Element!, "$one." + Letter(type.Element!)) + "#end]",
        _ => Letter(type) == "S" ? Vtl.Quoted(value) : value,
    };

    /// <summary>Returns DynamoDB's name of a simple value's data type.</summary>
    public static string Letter(TypeRef type) => type.Shape switch
    {
        TypeShape.Boolean => "BOOL",
        >= TypeShape.SByte and <= TypeShape.Decimal => "N",
        _ => "S",
    };
}
