using Sluice.LocalGateway.Http;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>Compares an answer as a whole.</summary>
internal static class AnswerAssertions
{
    public static void ShouldBeAnswer(this (int Status, string Body, HeaderList Headers) answer, int status, string body)
        => (answer.Status, answer.Body).ShouldBe((status, body));
}
