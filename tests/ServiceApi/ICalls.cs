using Sluice;

[assembly: StackParameter("Accounts", Default = "accounts")]

namespace ServiceApi;

/// <summary>Actions that have no attribute of their own.</summary>
public interface ICalls
{
    [HttpPost("/accounts/{from}/transfers"), AwsCall("dynamodb", "TransactWriteItems")]
    [RequestTemplate("templates/transfer-request.vtl"), ResponseTemplate("templates/transfer-response.vtl"), MapStatus("400", 409)]
    [Allow("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${Accounts}", "dynamodb:UpdateItem")]
    Transferred Transfer(string from, [FromBody] Transfer transfer);

    [HttpGet("/settings/{name}"), AwsCall("ssm", "GetParameter")]
    [RequestTemplate("templates/setting-request.vtl"), ResponseTemplate("templates/setting-response.vtl")]
    [SendHeader("X-Amz-Target", "AmazonSSM.GetParameter"), SendHeader("Content-Type", "application/x-amz-json-1.1")]
    [Allow("arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/public/*", "ssm:GetParameter")]
    string Setting(string name);

    [HttpHead("/archive/{file}"), AwsCall("s3", Path = "archive/{file}", Method = "HEAD")]
    [MapStatus("403", 404), MapStatus("404", 404), PassHeader("Content-Length", As = "x-size")]
    [Allow("arn:${AWS::Partition}:s3:::archive/*", "s3:GetObject")]
    void Exists(string file, [FromHeader("x-tag"), To.Header("If-None-Match")] string? tag);
}
