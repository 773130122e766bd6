import java.net.URI;
import java.net.http.*;

class Answer {
  public static void main(String[] arguments) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("ADDRESS")).build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    System.out.println(answer.body());
  }
}
