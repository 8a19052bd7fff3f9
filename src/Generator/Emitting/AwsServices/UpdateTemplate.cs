using System.Globalization;
using System.Text;
using Sluice.Generator.Emitting.MappingTemplates;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Emitting.AwsServices;

/// <summary>
/// Makes the request template of DynamoDB's UpdateItem. Each member that the body has becomes a <c>SET</c>, and a nullable member that is null or an
/// empty text becomes a <c>REMOVE</c>. DynamoDB refuses an empty expression, and names that no expression uses, so the template first determines
/// whether there is anything to change.
/// </summary>
internal static class UpdateTemplate
{
    /// <summary>A request without the members that the action requires, which DynamoDB refuses with 400 before it changes anything.</summary>
    private const string Refused = "{}";

    private const string Refuse = "#set($refused = 'x')#end\n";

    /// <param name="operation">The operation.</param>
    /// <param name="aws">The action.</param>
    /// <param name="keys">The members of the JSON object that is the item's key.</param>
    public static string Emit(OperationModel operation, AwsIntegrationModel aws, string keys)
    {
        var body = operation.Parameters.Items.First(parameter => parameter.Source == ParameterSource.Body);
        var type = (ObjectTypeModel)operation.Types.Items.First(t => t.Name == body.Type.Name);
        var members = type.Members.Items.Where(member => aws.Keys.Items.All(key => key.Name != member.JsonName)).Select(Member.Of).ToList();
        var text = new StringBuilder("#set($body = $input.path('$'))\n")
            .Append("#if(").Append(BodyTemplate.IsNoObject(body.IsRequired)).Append(')').Append(Refuse);
        Changes(text, members);
        text.Append("#if($refused != '')\n").Append(Refused).Append("#else\n")
            .Append("{\"TableName\":").Append(AwsResource.Json(aws)).Append(",\"Key\":{").Append(keys).Append("}##\n");
        Expression(text, members);
        Names(text, aws, members);
        Values(text, members);
        return text.Append(ItemTemplate.Condition(aws)).Append(ItemTemplate.ReturnValues(operation, "ALL_NEW")).Append("}#end").ToString();
    }

    // Only the keys of the body distinguish a member that is null from one that is absent.
    private static void Changes(StringBuilder text, List<Member> members)
    {
        if (members.Exists(member => member.IsRemovable))
        {
            text.Append("#if($input.json('$').startsWith('{'))#if($body.keySet().size() > ").Append(Vtl.MaxRounds.ToString(CultureInfo.InvariantCulture))
                .Append(")#set($refused = 'x')#end#end\n#foreach($name in $body.keySet())\n");
            foreach (var member in members.Where(member => member.IsRemovable))
            {
                text.Append("#if($name == ").Append(Vtl.Literal(member.Name)).Append(")#set(").Append(member.Key).Append(" = 'x')#set($names = 'x')#end\n");
            }

            text.Append("#end\n");
        }

        foreach (var member in members)
        {
            text.Append("#if(").Append(member.Value).Append(" != '')#set($names = 'x')#set($values = 'x')#end\n");
        }
    }

    private static void Expression(StringBuilder text, List<Member> members)
    {
        text.Append("#if($names != ''),\"UpdateExpression\":\"#set($comma = 'SET')##\n");
        foreach (var member in members)
        {
            text.Append("#if(").Append(member.Value).Append(" != '')$comma ").Append(member.NameToken).Append(" = ").Append(member.ValueToken)
                .Append("#set($comma = ',')#end##\n");
        }

        text.Append("#set($comma = ' REMOVE')##\n");
        foreach (var member in members.Where(member => member.IsRemovable))
        {
            text.Append("#if(").Append(member.Key).Append(" != '' && ").Append(member.Value).Append(" == '')$comma ").Append(member.NameToken)
                .Append("#set($comma = ',')#end##\n");
        }

        text.Append("\"#end##\n");
    }

    private static void Names(StringBuilder text, AwsIntegrationModel aws, List<Member> members)
    {
        var condition = aws.OnlyExisting ? ItemTemplate.ConditionName(aws) : "";
        text.Append(condition.Length == 0 ? "#if($names != '')#set($comma = '')," : "#set($comma = ','),").Append("\"ExpressionAttributeNames\":{")
            .Append(condition).Append("##\n");
        foreach (var member in members)
        {
            text.Append("#if(").Append(member.IsRemovable ? member.Key : member.Value).Append(" != '')$comma\"").Append(member.NameToken).Append("\":")
                .Append(Vtl.JsonText(member.Name)).Append("#set($comma = ',')#end##\n");
        }

        text.Append(condition.Length == 0 ? "}#end##\n" : "}##\n");
    }

    private static void Values(StringBuilder text, List<Member> members)
    {
        text.Append("#if($values != '')#set($comma = ''),\"ExpressionAttributeValues\":{##\n");
        foreach (var member in members)
        {
            text.Append("#if(").Append(member.Value).Append(" != '')$comma\"").Append(member.ValueToken).Append("\":")
                .Append(ItemTemplate.Attribute(member.Type, member.Value)).Append("#set($comma = ',')#end##\n");
        }

        text.Append("}#end##\n");
    }

    /// <param name="Name">The name in JSON and of the attribute.</param>
    /// <param name="Type">The type of the value.</param>
    /// <param name="Index">The position among the members, of which the expression's names are made.</param>
    private sealed record Member(string Name, TypeRef Type, int Index)
    {
        public bool IsRemovable => Type.IsNullable;

        /// <summary>The reference to the value. It is empty if the body does not have the member, or has null.</summary>
        public string Value => "$body" + Vtl.Member(Name);

        /// <summary>The reference that is not empty if the body has the member.</summary>
        public string Key => "$has" + Number;

        /// <summary>The expression's name of the attribute, as JSON text in a template.</summary>
        public string NameToken => "\\u0023a" + Number;

        public string ValueToken => ":a" + Number;

        private string Number => Index.ToString(CultureInfo.InvariantCulture);

        public static Member Of(MemberModel member, int index) => new(member.JsonName, member.Type, index);
    }
}
