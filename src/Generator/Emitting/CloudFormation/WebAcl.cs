using Sluice.Generator.Emitting.Documents;
using Sluice.Generator.Emitting.Stacks;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting.CloudFormation;

/// <summary>Writes the association of a web ACL of AWS WAF with the stage.</summary>
internal static class WebAcl
{
    public static void Write(DocumentWriter json, ApiModel api, LogicalIds ids)
    {
        if (api.Settings.Stage.WebAclArn is not { } acl)
        {
            return;
        }

        json.Object(ids.WebAcl, resource =>
        {
            resource.String("Type", "AWS::WAFv2::WebACLAssociation");
            resource.Object("Properties", properties =>
            {
                // The reference to the stage, which is its name, lets CloudFormation create the stage first.
                properties.Object("ResourceArn", arn => arn.String("Fn::Sub", StackTexts.StageArn(ids)));
                StackReferences.WriteSub(properties, "WebACLArn", acl);
            });
        });
    }
}
