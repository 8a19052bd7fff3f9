using Sluice;

namespace TestApi;

[LambdaFunction]
public static class Answers
{
    [HttpGet("/answers/{kind}")]
    public static Results<Created<string>, NoContent, NotFound, SeeOther> Answer(string kind) => kind switch
    {
        "created" => Results.Created("1", "it's \"new\""),
        "nothing" => Results.NoContent(),
        "elsewhere" => Results.SeeOther("created"),
        _ => Results.NotFound($"No '{kind}'."),
    };

    [HttpGet("/csv"), Produces("text/csv")]
    public static string Csv(string value) => $"value\n\"{value}\"\n";

    [HttpGet("/picture/{kind}"), Produces("image/png"), Throws<InvalidOperationException>(409)]
    public static Results<Ok<byte[]>, NotFound> Picture(int kind) => kind switch
    {
        0 => Results.Ok(new byte[] { 137, 80, 78, 71, 0, 255 }),
        1 => Results.NotFound("No 'such' picture."),
        2 => throw new InvalidOperationException("declared"),
        _ => throw new NotSupportedException("{ \"sluice\" is no envelope"),
    };

    [HttpGet("/numbers")]
    public static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return number;
        }
    }
}
